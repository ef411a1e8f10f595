import type { Hono } from 'hono'
import { ENERGY_BY, numberText } from '#measures'
import { type EnergyBehind, energyBehind } from '#questions'
import { Card, PageHead, Table } from '../../../layout/index.ts'
import { show } from '../../../shell.tsx'
import type { Visit, VisitEnv } from '../../../visit.ts'

/** The check-ins behind the figure of one label. */
export function behindRoutes(app: Hono<VisitEnv>): void {
  app.get('/journal/energy/check-ins', async (c) => {
    const { visit } = c.var
    const by = ENERGY_BY.find((one) => one === c.req.query('by'))
    const label = c.req.query('label')
    if (!by || !label) return c.notFound()
    const found = await energyBehind(visit.asker, { by, label, period: c.req.query('period') })
    if (!found.entries.length) return c.notFound()
    const title = visit.words.energy.behind.heading(found.name)
    return show(c, { page: 'journal', at: 'energy', title, body: <BehindView visit={visit} found={found} /> })
  })
}

const BehindView = ({ visit, found }: { visit: Visit; found: EnergyBehind }) => {
  const { behind: words, column } = visit.words.energy
  const { formatting } = visit
  const titles = new Map(found.jobs.map(({ id, title }) => [id as string, title]))
  return (
    <>
      <PageHead
        heading={words.heading(found.name)}
        eyebrow={<a href={`/journal/energy?period=${found.named}`}>{words.back}</a>}
      />
      <Card id="check-ins">
        <Table
          id="check-ins-table"
          caption={words.caption}
          rows={found.entries}
          rowKey={({ id }) => id}
          columns={[
            { key: 'day', label: words.day, cell: ({ day }) => formatting.date(day) },
            {
              key: 'entry',
              label: words.entry,
              heads: true,
              cell: ({ id, title, activity, text }) => (
                <a href={`/journal/${id}`}>{begins(title ?? activity ?? text)}</a>
              ),
            },
            { key: 'job', label: words.job, cell: ({ job }) => titles.get(job ?? '') ?? visit.words.things.none },
            {
              key: 'energy',
              label: column.energy,
              numeric: true,
              cell: ({ energy = 0 }) => numberText(energy, 'energy', { ...formatting, number: formatting.number }),
            },
            {
              key: 'engagement',
              label: column.engagement,
              numeric: true,
              cell: ({ engagement }) => engagement ?? visit.words.things.none,
            },
            {
              key: 'minutes',
              label: words.minutes,
              numeric: true,
              cell: ({ minutes }) => minutes ?? visit.words.things.none,
            },
          ]}
        />
      </Card>
    </>
  )
}

function begins(text: string): string {
  const line = text.trim().split('\n')[0] ?? ''
  return line.length > 100 ? `${line.slice(0, 99).trimEnd()}…` : line || '…'
}
