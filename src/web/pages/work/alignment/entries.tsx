import type { Hono } from 'hono'
import { isPlainDate } from '#calendar'
import { type EntriesOfWork, entriesOfWork } from '#questions'
import type { Entry } from '#record'
import { Card, EmptyState, PageHead, Pager, Table } from '../../../layout/index.ts'
import { show } from '../../../shell.tsx'
import type { Visit, VisitContext, VisitEnv } from '../../../visit.ts'

const MOST = 100

/** The check-ins or wins behind a figure of a work, a page at a time. */
export function entriesRoutes(app: Hono<VisitEnv>): void {
  app.get('/work/:owner/entries', async (c) => {
    const { visit } = c.var
    const kind = c.req.query('kind') === 'win' ? 'win' : 'check-in'
    const first = Math.max(0, Number.parseInt(c.req.query('first') ?? '', 10) || 0)
    const terms = { kind, days: daysOf(c), first, most: MOST } as const
    const found = await entriesOfWork(visit.asker, c.req.param('owner') ?? '', terms)
    if (!found) return c.notFound()
    const title = visit.words.alignment.entries.heading[kind]
    return show(c, { page: 'work', title, body: <EntriesView visit={visit} found={found} kind={kind} first={first} /> })
  })
}

function daysOf(c: VisitContext): EntriesOfWork['days'] {
  const [from, to] = [c.req.query('from') ?? '', c.req.query('to') ?? '']
  return { ...(isPlainDate(from) ? { from } : {}), ...(isPlainDate(to) ? { to } : {}) }
}

interface EntriesViewProps {
  visit: Visit
  found: EntriesOfWork
  kind: 'win' | 'check-in'
  first: number
}

const EntriesView = (props: EntriesViewProps) => {
  const { visit, found, kind } = props
  const { entries: words } = visit.words.alignment
  const { date } = visit.formatting
  const { from, to } = found.days
  return (
    <>
      <PageHead
        layer="work"
        eyebrow={<a href={`/work/alignment#work-${found.work.id}`}>{found.work.name}</a>}
        heading={words.heading[kind]}
        lede={<p>{words.lede}</p>}
      />
      <Card
        layer="work"
        id="entries"
        eyebrow={from && to ? words.since(date(from), date(to)) : undefined}
        heading={words.caption(found.count)}
      >
        <EntriesTable {...props} />
        <EntriesPager {...props} />
      </Card>
    </>
  )
}

const EntriesTable = ({ visit, found, kind }: EntriesViewProps) => {
  const { entries: words } = visit.words.alignment
  const { formatting } = visit
  const titles = new Map(found.jobs.map(({ id, title }) => [id as string, title]))
  return (
    <Table
      id="aligned-entries"
      caption={words.caption(found.count)}
      captionHidden
      rows={found.entries}
      rowKey={({ id }) => id}
      empty={<EmptyState>{words.none}</EmptyState>}
      columns={[
        { key: 'day', label: words.column.day, cell: ({ day }) => formatting.date(day) },
        {
          key: 'entry',
          label: words.column.entry,
          heads: true,
          cell: (entry) => <a href={`/journal/${entry.id}`}>{begins(entry)}</a>,
        },
        {
          key: 'job',
          label: words.column.job,
          cell: ({ job }) => (job ? (titles.get(job) ?? visit.words.things.none) : visit.words.things.none),
        },
        ...(kind === 'win'
          ? []
          : [
              {
                key: 'energy',
                label: words.column.energy,
                numeric: true,
                cell: ({ energy = 0 }: Entry) =>
                  `${energy > 0 ? '+' : ''}${formatting.number(energy)}`.replace('-', '−'),
              },
            ]),
      ]}
    />
  )
}

/** An entry in one line: its title, or how it begins. */
function begins({ title, activity, text }: Entry): string {
  const line = title ?? activity ?? text.trim().split('\n')[0] ?? ''
  return line.length > 120 ? `${line.slice(0, 119).trimEnd()}…` : line || '…'
}

const EntriesPager = ({ visit, found, kind, first }: EntriesViewProps) => {
  if (found.count <= MOST) return null
  const href = (from: number) => {
    const query = new URLSearchParams({ kind, ...found.days, first: String(from) })
    return `/work/${found.work.id}/entries?${query}`
  }
  return (
    <Pager
      label={visit.words.alignment.entries.page}
      previousHref={first > 0 ? href(Math.max(0, first - MOST)) : undefined}
      nextHref={first + MOST < found.count ? href(first + MOST) : undefined}
      words={visit.words.paging}
    >
      {visit.words.paging.place(first + 1, Math.min(found.count, first + MOST), found.count)}
    </Pager>
  )
}
