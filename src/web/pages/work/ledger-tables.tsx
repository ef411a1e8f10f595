import type { Ledger, LedgerLine } from '#questions'
import type { Entry } from '#record'
import { Pager, Table } from '../../layout/index.ts'
import type { Visit } from '../../visit.ts'

interface LedgerTableProps {
  visit: Visit
  found: Ledger
}

interface LedgerLinesProps extends LedgerTableProps {
  /** The place of the first line shown, and how many are shown. */
  first: number
  lines: number
}

/** Every stretch that served in the month: its hours, its share, and the wording valid that day. */
export const LedgerLines = ({ visit, found, first, lines }: LedgerLinesProps) => {
  const { formatting, words } = visit
  const { ledger: own } = words.work
  const { hours } = words.job
  const jobs = new Map(found.jobs.map(({ id, title }) => [id as string, title]))
  const duties = new Map(found.duties.map(({ id, name }) => [id as string, name]))
  const back = encodeURIComponent(`/work/${found.work.id}/ledger?month=${found.month}`)
  const number = new Map(found.wordings.toReversed().map(({ id }, index) => [id as string, index + 1]))
  const why = ({ by, interval }: LedgerLine) =>
    by === 'interval' ? own.byItself : (duties.get(interval.duty ?? '') ?? own.wholeJob)
  return (
    <>
      <Table
        id="ledger-lines"
        caption={own.caption}
        rows={found.lines.slice(first, first + lines)}
        rowKey={(line, index) => `${line.interval.id} ${index}`}
        columns={[
          { key: 'day', label: words.job.pieces.day, cell: ({ day }) => formatting.weekday(day) },
          {
            key: 'what',
            label: words.job.pieces.interval,
            heads: true,
            cell: ({ interval }) => (
              <a href={`/job/${interval.job}/interval/${interval.id}?back=${back}`}>
                {interval.title ?? words.job.pieces.untitled}
              </a>
            ),
          },
          { key: 'job', label: words.job.column.job, cell: ({ interval }) => jobs.get(interval.job ?? '') },
          { key: 'by', label: own.through, cell: why },
          {
            key: 'hours',
            label: own.hours,
            numeric: true,
            cell: ({ seconds }) => hours(formatting.number(seconds / 3600, 2)),
          },
          { key: 'share', label: own.share, numeric: true, cell: ({ share }) => formatting.percent(share) },
          {
            key: 'served',
            label: own.served,
            numeric: true,
            cell: ({ seconds, share }) => hours(formatting.number((seconds * share) / 3600, 2)),
          },
          {
            key: 'wording',
            label: own.wording,
            numeric: true,
            cell: ({ wording }) =>
              wording ? <a href={`#wording-${wording.id}`}>{number.get(wording.id)}</a> : words.things.none,
          },
        ]}
      />
      <LinesPager visit={visit} found={found} first={first} lines={lines} />
      <Wordings visit={visit} found={found} />
    </>
  )
}

/** Steps through the lines of a busy month. */
const LinesPager = ({ visit, found, first, lines }: LedgerLinesProps) => {
  const count = found.lines.length
  if (count <= lines) return null
  const href = (from: number) => `/work/${found.work.id}/ledger?month=${found.month}&first=${from}#hours`
  return (
    <Pager
      label={visit.words.work.ledger.lines}
      previousHref={first > 0 ? href(Math.max(0, first - lines)) : undefined}
      nextHref={first + lines < count ? href(first + lines) : undefined}
      words={visit.words.paging}
    >
      {visit.words.paging.place(first + 1, Math.min(count, first + lines), count)}
    </Pager>
  )
}

/** The wordings that were valid in the month, by their numbers. */
const Wordings = ({ visit, found }: LedgerTableProps) => {
  const { ledger: own } = visit.words.work
  const used = new Set(found.lines.map(({ wording }) => wording?.id))
  const numbered = found.wordings.toReversed().map((wording, index) => ({ wording, number: index + 1 }))
  return (
    <ol class="wordings">
      {numbered
        .filter(({ wording }) => used.has(wording.id))
        .map(({ wording, number }) => (
          <li key={wording.id} id={`wording-${wording.id}`} value={number}>
            <q class="wording">{wording.text}</q>{' '}
            <span class="soft">{own.validFrom(visit.formatting.date(wording.from))}</span>
          </li>
        ))}
    </ol>
  )
}

/** The entries that name the work. */
export const LedgerEntries = ({ visit, found }: LedgerTableProps) => {
  const { formatting, words } = visit
  const { ledger: own } = words.work
  return (
    <Table
      id="ledger-entries"
      caption={own.entriesCaption}
      captionHidden
      rows={found.entries}
      rowKey={({ id }) => id}
      empty={<p class="soft">{own.noEntries}</p>}
      columns={[
        { key: 'day', label: words.job.pieces.day, cell: ({ day }: Entry) => formatting.weekday(day) },
        { key: 'kind', label: words.job.pieces.kind, cell: ({ kind }: Entry) => own.kinds[kind] },
        {
          key: 'what',
          label: own.entry,
          heads: true,
          cell: (entry: Entry) => <a href={`/journal/${entry.id}`}>{begins(entry)}</a>,
        },
      ]}
    />
  )
}

/** An entry in one line: its title, or how its text begins. */
function begins({ title, text, activity }: Entry): string {
  const line = title ?? activity ?? text.trim().split('\n')[0] ?? ''
  return line.length > 120 ? `${line.slice(0, 119).trimEnd()}…` : line || '…'
}
