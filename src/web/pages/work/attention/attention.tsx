import type { Hono } from 'hono'
import { type AttentionNow, attentionNow } from '#questions'
import { FindingFigure } from '../../../figures/index.ts'
import { Card, LinkButton, PageHead } from '../../../layout/index.ts'
import { show } from '../../../shell.tsx'
import type { Visit, VisitEnv } from '../../../visit.ts'
import { IntentionBars } from '../intention-card.tsx'
import { PeriodLinks } from '../period-links.tsx'
import { DriftCard } from './drift-card.tsx'
import { jobsNamed } from './jobs-named.ts'
import { SpreadCard } from './spread-card.tsx'

/** Intention against actual, how the mix of jobs drifts, and over how many it is spread. */
export function attentionRoutes(app: Hono<VisitEnv>): void {
  app.get('/work/attention', async (c) => {
    const { visit } = c.var
    const now = await attentionNow(visit.asker, c.req.query('period'))
    const body = <AttentionView visit={visit} now={now} />
    return show(c, { page: 'work', at: 'attention', title: visit.words.frame.sections.attention, body })
  })
}

export interface AttentionViewProps {
  visit: Visit
  now: AttentionNow
}

const AttentionView = (props: AttentionViewProps) => {
  const { visit, now } = props
  const { attention: words } = visit.words
  return (
    <>
      <PageHead layer="work" heading={words.heading} lede={<p>{words.lede}</p>} />
      <PeriodLinks visit={visit} now={now} path="/work/attention" />
      <Card
        layer="work"
        id="intention"
        eyebrow={words.bars.eyebrow}
        heading={words.bars.heading}
        actions={
          <LinkButton small href={`/work?period=${now.named}#intention-edit`}>
            {words.bars.change}
          </LinkButton>
        }
      >
        <IntentionBars {...props} />
        <Distance {...props} />
      </Card>
      <DriftCard {...props} />
      <SpreadCard {...props} />
    </>
  )
}

/** How far the actual mix lies from the intended one, and which jobs make it so. */
const Distance = ({ visit, now }: AttentionViewProps) => {
  const { bars: words } = visit.words.attention
  const { distance, moved, untraced, unstated } = now.distance
  const weighed = (jobs: typeof moved) =>
    jobs
      .map(({ job, factor }) => words.factor(jobsNamed(visit, now, [job]), visit.formatting.number(factor, 1)))
      .join(', ')
  const more = moved.filter(({ factor }) => factor > 1.05)
  const less = moved.filter(({ factor }) => factor < 0.95)
  return (
    <div class="stack">
      <FindingFigure
        visit={visit}
        finding={distance}
        label={words.distance}
        layer="work"
        id="how-distance"
        rows="#intention"
      />
      <p class="card-foot">
        {[
          more.length > 0 && words.more(weighed(more)),
          less.length > 0 && words.less(weighed(less)),
          untraced.length > 0 && words.untraced(jobsNamed(visit, now, untraced)),
          unstated.length > 0 && words.unstated(jobsNamed(visit, now, unstated)),
        ]
          .filter(Boolean)
          .join(' ')}
      </p>
    </div>
  )
}
