import type { EarlierImport } from '#questions'
import { freshId } from '#record'
import { Actions, Button, Card, DropZone, Form, LinkButton, PageHead, Table } from '../../layout/index.ts'
import type { Visit } from '../../visit.ts'

interface ImportViewProps {
  visit: Visit
  earlier: readonly EarlierImport[]
  /** So many answers about who is who are waited for. */
  alike: number
}

/** Where files are given, and what was imported before. */
export const ImportView = ({ visit, earlier, alike }: ImportViewProps) => {
  const { importing: words } = visit.words
  return (
    <>
      <PageHead
        heading={words.heading}
        lede={<p>{words.lede}</p>}
        actions={alike > 0 && <LinkButton href="/alike">{visit.words.alike.link(alike)}</LinkButton>}
      />
      <Card id="files">
        <Form action="/import" token={visit.token} files label={words.heading}>
          <DropZone id="files-given" name="files" label={words.files} hint={words.filesHint} />
          <DropZone id="folder-given" name="folder" label={words.folder} folder />
          <Actions>
            <Button tone="main">{words.look}</Button>
          </Actions>
        </Form>
      </Card>
      <p class="hint">
        <a href="/sources">{visit.words.sources.link}</a>. {visit.words.sources.linkLede}
      </p>
      <Card id="earlier" heading={words.earlier}>
        <Table
          id="earlier-imports"
          caption={words.earlier}
          captionHidden
          columns={columnsOf(visit)}
          rows={earlier}
          rowKey={(one) => one.operation}
          empty={<p class="soft">{words.earlierNone}</p>}
        />
      </Card>
    </>
  )
}

function columnsOf({ words: { importing: words, frame }, formatting, token }: Visit) {
  return [
    { key: 'when', label: words.when, heads: true, cell: (one: EarlierImport) => formatting.moment(one.at) },
    { key: 'files', label: words.file, cell: (one: EarlierImport) => namesOf(one.files) },
    { key: 'holds', label: words.holds, cell: (one: EarlierImport) => words.counts(one.admitted) },
    {
      key: 'undo',
      label: frame.undo,
      cell: (one: EarlierImport) =>
        one.undone ? (
          <span class="soft">{frame.undone}</span>
        ) : (
          <Form
            action="/undo"
            token={token}
            operation={freshId()}
            hidden={{ undoes: one.operation, back: '/import' }}
            class="form-inline"
          >
            <Button small>{words.undo}</Button>
          </Form>
        ),
    },
  ]
}

function namesOf(files: readonly string[]): string {
  const more = files.length - 3
  return files.slice(0, 3).join(', ') + (more > 0 ? ` + ${more}` : '')
}
