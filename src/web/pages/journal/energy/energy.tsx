import type { Hono } from 'hono'
import { type EnergyNow, energyNow, MOST_CHECK_INS } from '#questions'
import { FindingFigure } from '../../../figures/index.ts'
import { Card, Columns, EmptyState, LinkButton, PageHead } from '../../../layout/index.ts'
import { show } from '../../../shell.tsx'
import type { Visit, VisitEnv } from '../../../visit.ts'
import { PeriodLinks } from '../../work/period-links.tsx'
import { behindRoutes } from './behind.tsx'
import { ByCard } from './by-card.tsx'
import { EverywhereCard } from './everywhere-card.tsx'
import { GoodTimeCard } from './good-time-card.tsx'

/** What energises and what drains, from check-ins. */
export function energyRoutes(app: Hono<VisitEnv>): void {
  app.get('/journal/energy', async (c) => {
    const { visit } = c.var
    const now = await energyNow(visit.asker, { period: c.req.query('period') })
    const body = <EnergyView visit={visit} now={now} />
    return show(c, { page: 'journal', at: 'energy', title: visit.words.frame.sections.energy, body })
  })
  behindRoutes(app)
}

export interface EnergyViewProps {
  visit: Visit
  now: EnergyNow
}

const EnergyView = (props: EnergyViewProps) => {
  const { visit, now } = props
  const { energy: words } = visit.words
  const of = (name: string) => now.of.filter(({ by }) => by === name)
  return (
    <>
      <PageHead heading={words.heading} lede={<p>{words.lede}</p>} />
      <PeriodLinks visit={visit} now={now} path="/journal/energy" />
      {now.n === 0 ? (
        <Card id="none">
          <EmptyState action={<LinkButton href="/journal/new?kind=check-in">{words.write}</LinkButton>}>
            {words.none}
          </EmptyState>
        </Card>
      ) : (
        <>
          <DrainedCard {...props} />
          {of('activity').map((one) => (
            <ByCard key={one.by} visit={visit} now={now} of={one} />
          ))}
          <Columns>
            {[...of('job'), ...of('duty')].map((one) => (
              <ByCard key={one.by} visit={visit} now={now} of={one} />
            ))}
          </Columns>
          <EverywhereCard {...props} />
          <GoodTimeCard {...props} />
          <Columns>
            {[...of('person'), ...of('skill')].map((one) => (
              <ByCard key={one.by} visit={visit} now={now} of={one} />
            ))}
          </Columns>
          {of('hour').map((one) => (
            <ByCard key={one.by} visit={visit} now={now} of={one} />
          ))}
        </>
      )}
    </>
  )
}

/** The share of rated time that drained, and how the ratings came about. */
const DrainedCard = ({ visit, now }: EnergyViewProps) => {
  const { energy: words } = visit.words
  const { prompted, own } = now.gathered
  const rows = `/journal?${new URLSearchParams({ kind: 'check-in', from: now.period.from, to: now.period.to })}`
  return (
    <Card id="drained">
      <FindingFigure visit={visit} finding={now.drained} label={words.drained} id="how-drained" rows={rows} />
      <p class="card-foot">
        {words.rated(now.n, now.days)} {words.gathered(prompted, own)}{' '}
        {now.isCut && words.cut(visit.formatting.number(MOST_CHECK_INS))}
      </p>
    </Card>
  )
}
