import type { Hono } from 'hono'
import { type BleedPieces, type BleedStretch, bleedPieces } from '#questions'
import { MonthPager, monthText, YearOfMonths } from '../../forms/month-pager.tsx'
import { Card, EmptyState, LinkButton, PageHead, Table } from '../../layout/index.ts'
import { show } from '../../shell.tsx'
import type { Visit, VisitEnv } from '../../visit.ts'
import { displacedName } from './week-figures.tsx'

/** The pieces of bleed of one job, a month at a time, each with the interval behind it. */
export function piecesRoutes(app: Hono<VisitEnv>): void {
  app.get('/job/:owner/pieces', async (c) => {
    const { visit } = c.var
    const found = await bleedPieces(visit.asker, c.req.param('owner') ?? '', c.req.query('month'))
    if (!found) return c.notFound()
    const title = visit.words.job.pieces.heading
    return show(c, { page: 'job', title, body: <PiecesView visit={visit} found={found} /> })
  })
}

const PiecesView = ({ visit, found }: { visit: Visit; found: BleedPieces }) => {
  const { formatting, words } = visit
  const { pieces: own } = words.job
  const path = `/job/${found.job.id}`
  const pager = { visit, path: `${path}/pieces`, month: found.month, months: found.months }
  return (
    <>
      <PageHead
        layer="job"
        eyebrow={<a href={path}>{found.job.title}</a>}
        heading={own.heading}
        lede={<p>{own.lede}</p>}
      />
      <Card
        layer="job"
        id="pieces"
        eyebrow={monthText(visit, found.month)}
        heading={own.sum(found.pieces.length, formatting.hours(found.seconds))}
        actions={found.months.length > 0 && <MonthPager {...pager} label={words.paging.months} />}
      >
        <Table
          id="pieces-table"
          caption={own.caption(monthText(visit, found.month))}
          columns={columnsOf(visit, found)}
          rows={found.pieces}
          rowKey={({ interval, start }) => `${interval.id} ${start}`}
          empty={<NoPieces visit={visit} found={found} />}
        />
        <DisplacedList visit={visit} found={found} />
        {found.months.length > 1 && <YearOfMonths {...pager} years={words.paging.years} />}
      </Card>
    </>
  )
}

/** What the month’s pieces took the time of, and by what that is known. */
const DisplacedList = ({ visit, found }: { visit: Visit; found: BleedPieces }) => {
  const { formatting, words } = visit
  const { week, pieces, hours } = words.job
  if (!found.displaced.length) return null
  return (
    <Table
      id="displaced-table"
      caption={pieces.displaced}
      rows={found.displaced}
      rowKey={({ what, job, basis }) => `${what} ${job} ${basis}`}
      columns={[
        { key: 'what', label: pieces.what, heads: true, cell: (one) => displacedName(visit, found.jobs, one) },
        { key: 'hours', label: pieces.hours, numeric: true, cell: ({ seconds }) => hours(formatting.hours(seconds)) },
        { key: 'basis', label: pieces.basis, cell: ({ basis }) => (basis ? week.basis[basis] : words.things.none) },
      ]}
    />
  )
}

const NoPieces = ({ visit, found }: { visit: Visit; found: BleedPieces }) => {
  const { pieces: own, redraw } = visit.words.job
  const bounded = found.boundaries.some(({ job, kind }) => job === found.job.id && kind === 'daily window')
  return bounded ? (
    <EmptyState>{own.none}</EmptyState>
  ) : (
    <EmptyState action={<LinkButton href={`/job/${found.job.id}/edges`}>{redraw}</LinkButton>}>
      {own.noBoundary}
    </EmptyState>
  )
}

function columnsOf({ formatting, words }: Visit, found: BleedPieces) {
  const { pieces: own, bleedKinds, hours } = words.job
  const back = encodeURIComponent(`/job/${found.job.id}/pieces?month=${found.month}`)
  return [
    { key: 'day', label: own.day, heads: true, cell: ({ day }: BleedStretch) => formatting.date(day) },
    {
      key: 'time',
      label: own.time,
      cell: ({ start, end }: BleedStretch) => `${formatting.time(start)}–${formatting.time(end)}`,
    },
    {
      key: 'hours',
      label: own.hours,
      numeric: true,
      cell: ({ start, end }: BleedStretch) => hours(formatting.number((end - start) / 3_600_000, 2)),
    },
    { key: 'kind', label: own.kind, cell: ({ kind }: BleedStretch) => bleedKinds[kind] },
    {
      key: 'interval',
      label: own.interval,
      cell: ({ interval }: BleedStretch) => (
        <a href={`/job/${found.job.id}/interval/${interval.id}?back=${back}`}>{interval.title ?? own.untitled}</a>
      ),
    },
  ]
}
