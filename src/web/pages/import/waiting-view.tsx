import type { FileOutcome } from '#actions'
import {
  Actions,
  Button,
  Card,
  Chip,
  Complaints,
  Disclosure,
  Form,
  LinkButton,
  PageHead,
  Progress,
  Table,
  TextAreaField,
} from '../../layout/index.ts'
import type { Visit } from '../../visit.ts'
import { GuessedCard } from './guessed-card.tsx'
import { isTable, type Waiting } from './import-desk.ts'

interface WaitingViewProps {
  visit: Visit
  waiting: Waiting
  /** So many answers about who is who are waited for, once the files are in the record. */
  alike: number
}

/** What is happening to the given files, or what was found in them. */
export const WaitingView = ({ visit, waiting, alike }: WaitingViewProps) => {
  const under = waiting.state === 'reading' || waiting.state === 'keeping'
  return under ? <UnderWay visit={visit} waiting={waiting} /> : <Found visit={visit} waiting={waiting} alike={alike} />
}

const UnderWay = ({ visit, waiting }: { visit: Visit; waiting: Waiting }) => {
  const { importing: words } = visit.words
  const { progress } = waiting
  return (
    <>
      <PageHead heading={waiting.state === 'reading' ? words.reading : words.keeping} />
      <Card id="under-way">
        <div data-waiting={waiting.id} data-state={waiting.state}>
          <Progress
            id="progress"
            label={words.reading}
            part={progress && progress.bytes.done / (progress.bytes.of || 1)}
          >
            <span data-file>
              {progress && words.readingFile(progress.path, progress.files.done, progress.files.of)}
              {progress && ` · ${words.found(visit.formatting.number(progress.found))}`}
            </span>
          </Progress>
        </div>
        <Form action={`/import/${waiting.id}/leave`} token={visit.token}>
          <Actions>
            <Button>{words.cancel}</Button>
          </Actions>
        </Form>
      </Card>
    </>
  )
}

const Found = ({ visit, waiting, alike }: WaitingViewProps) => {
  const { importing: words } = visit.words
  const isNew = waiting.files.some((file) => file.status === 'admitted')
  const isAny = isNew || waiting.files.some((file) => file.status === 'to confirm')
  const [heading, lede] = {
    found: isAny ? [words.foundHeading, words.foundLede] : [words.nothingHeading, words.foundLede],
    kept: [words.doneHeading, ''],
    cancelled: [words.cancelledHeading, waiting.files.length ? words.partLede : words.cancelledLede],
    failed: [words.failedHeading, failedLede(visit, waiting)],
    reading: ['', ''],
    keeping: ['', ''],
  }[waiting.state] as [string, string]
  return (
    <>
      <PageHead
        heading={heading}
        lede={lede && <p>{lede}</p>}
        actions={<Next visit={visit} waiting={waiting} isNew={isNew} alike={alike} />}
      />
      {waiting.files.length > 0 && (
        <Card id="found">
          <Table
            id="found-files"
            caption={heading}
            captionHidden
            columns={columnsOf(visit)}
            rows={waiting.files}
            rowKey={(file, index) => `${index} ${file.path}`}
          />
        </Card>
      )}
      {waiting.state === 'found' && waiting.files.some(({ would }) => would) && (
        <GuessedCard visit={visit} waiting={waiting} />
      )}
      {waiting.state === 'found' && waiting.files.some(isTable) && <ColumnsForm visit={visit} id={waiting.id} />}
      {waiting.files.map((file, index) => (
        <Grievances key={file.path} visit={visit} file={file} index={index} />
      ))}
    </>
  )
}

function failedLede({ words: { importing: words } }: Visit, { files, complaint }: Waiting): string {
  if (files.length) return words.partLede
  return complaint ? words.cancelledLede : words.failedLede
}

/** Asks what the columns of a table mean that nobody knows. */
const ColumnsForm = ({ visit, id }: { visit: Visit; id: string }) => {
  const { importing: words } = visit.words
  return (
    <Card id="columns" heading={words.columnsHeading}>
      <p>{words.columnsLede}</p>
      <Form action={`/import/${id}/columns`} token={visit.token} label={words.columnsHeading}>
        <TextAreaField
          id="columns-said"
          name="columns"
          label={words.columns}
          hint={words.columnsHint}
          placeholder={words.columnsExample}
          required
        />
        <Actions>
          <Button>{words.columnsRead}</Button>
        </Actions>
      </Form>
    </Card>
  )
}

const Next = ({ visit, waiting, isNew, alike }: WaitingViewProps & { isNew: boolean }) => {
  const { importing: words } = visit.words
  if (waiting.state === 'kept')
    return (
      <>
        {alike > 0 && <LinkButton href="/alike">{visit.words.alike.link(alike)}</LinkButton>}
        <LinkButton href="/sort">{words.sort}</LinkButton>
        <LinkButton href="/begin">{words.begin}</LinkButton>
        <LinkButton href="/career" tone="main">
          {words.career}
        </LinkButton>
      </>
    )
  if (waiting.state !== 'found') return <LinkButton href="/import">{words.more}</LinkButton>
  return (
    <>
      <Form action={`/import/${waiting.id}/leave`} token={visit.token} class="form-inline">
        <Button>{words.leave}</Button>
      </Form>
      {isNew && (
        <Form action={`/import/${waiting.id}/keep`} token={visit.token} class="form-inline">
          <Button tone="main">{words.admit}</Button>
        </Form>
      )}
    </>
  )
}

function columnsOf({ words: { importing: words } }: Visit) {
  return [
    { key: 'file', label: words.file, heads: true, cell: (file: FileOutcome) => file.path },
    { key: 'format', label: words.format, cell: (file: FileOutcome) => words.formats[file.format] ?? file.format },
    { key: 'status', label: words.status, cell: (file: FileOutcome) => <Chip>{words.statuses[file.status]}</Chip> },
    {
      key: 'holds',
      label: words.holds,
      cell: (file: FileOutcome) => (
        <>
          {words.counts(file.admitted)}
          {Object.keys(file.changed).length > 0 && (
            <span class="soft">
              {' '}
              {words.changed} {words.counts(file.changed)}
            </span>
          )}
        </>
      ),
    },
  ]
}

/** Complaints of one file; the first few stand open. */
const MOST_SHOWN = 100

const Grievances = ({ visit, file, index }: { visit: Visit; file: FileOutcome; index: number }) => {
  const { importing: words } = visit.words
  if (!file.complaints.length) return null
  const more = file.complaints.length - MOST_SHOWN
  return (
    <Disclosure
      summary={`${file.path}: ${words.complaints(file.complaints.length)}`}
      open={file.complaints.length <= 5}
    >
      <Complaints id={`complaints-${index}`} complaints={file.complaints.slice(0, MOST_SHOWN)} />
      {more > 0 && <p class="soft">{words.complaintsMore(more)}</p>}
    </Disclosure>
  )
}
