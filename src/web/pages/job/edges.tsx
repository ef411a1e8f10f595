import type { Hono } from 'hono'
import { dayAt, holdsOn, type Instant, type PlainDate } from '#calendar'
import { type JobParts, jobParts } from '#questions'
import { BOUNDARY_KINDS, type Boundary } from '#record'
import { periodText } from '../../forms/period-text.ts'
import { Card, Chip, LinkButton, PageHead, Table } from '../../layout/index.ts'
import { show } from '../../shell.tsx'
import type { Visit, VisitEnv } from '../../visit.ts'
import { fullTitle } from './full-title.ts'
import { lineText } from './line-text.ts'

/** All agreed lines around a job, of now and of before, each to be redrawn. */
export function edgesRoutes(app: Hono<VisitEnv>): void {
  app.get('/job/:owner/edges', async (c) => {
    const { visit } = c.var
    const parts = await jobParts(visit.asker, c.req.param('owner') ?? '')
    if (!parts) return c.notFound()
    const today = dayAt(visit.settings.zone, visit.asker.now() as Instant)
    const body = <EdgesView visit={visit} parts={parts} today={today} />
    return show(c, { page: 'job', title: visit.words.job.redraw, body })
  })
}

const EdgesView = ({ visit, parts, today }: { visit: Visit; parts: JobParts; today: PlainDate }) => {
  const { words } = visit
  const path = `/job/${parts.job.id}`
  return (
    <>
      <PageHead
        layer="job"
        eyebrow={<a href={path}>{fullTitle(parts)}</a>}
        heading={words.job.redraw}
        lede={<p>{words.things.boundary.lede}</p>}
      />
      {BOUNDARY_KINDS.map((kind) => (
        <Lines key={kind} visit={visit} parts={parts} today={today} kind={kind} />
      ))}
    </>
  )
}

interface LinesProps {
  visit: Visit
  parts: JobParts
  today: PlainDate
  kind: Boundary['kind']
}

const Lines = ({ visit, parts, today, kind }: LinesProps) => {
  const { job: words, things } = visit.words
  const path = `/job/${parts.job.id}`
  const back = encodeURIComponent(`${path}/edges`)
  const lines = parts.boundaries.filter((one) => one.kind === kind)
  return (
    <Card
      layer="job"
      id={kind.replace(' ', '-')}
      heading={things.boundary.kinds[kind]}
      actions={
        <LinkButton small href={`${path}/boundary/new?kind=${encodeURIComponent(kind)}&back=${back}`}>
          {words.edges.draw[kind]}
        </LinkButton>
      }
    >
      <Table
        id={`lines-${kind.replace(' ', '-')}`}
        caption={things.boundary.kinds[kind]}
        captionHidden
        rows={lines}
        rowKey={({ id }) => id}
        empty={<p class="soft">{words.edges.none[kind]}</p>}
        columns={[
          { key: 'line', label: words.edges.line, heads: true, cell: (line) => lineText(visit, line) },
          // The days of a leave are all there is to it.
          ...(kind === 'leave' ? [] : [validColumn(visit)]),
          {
            key: 'whose',
            label: words.edges.whose,
            cell: (line) => (line.job ? things.boundary.whoseThis : things.boundary.whoseAll),
          },
          {
            key: 'now',
            label: words.edges.holds,
            cell: (line) => holdsOn(line, today) && <Chip tone="job">{words.edges.now}</Chip>,
          },
          {
            key: 'change',
            label: words.change,
            cell: (line) => (
              <a href={`${path}/boundary/${line.id}?back=${back}`} aria-label={words.changeOf(lineText(visit, line))}>
                {words.change}
              </a>
            ),
          },
        ]}
      />
    </Card>
  )
}

function validColumn(visit: Visit) {
  const { edges } = visit.words.job
  return {
    key: 'valid',
    label: edges.valid,
    cell: (line: Boundary) => (line.from || line.to ? periodText(visit, line) : edges.always),
  }
}
