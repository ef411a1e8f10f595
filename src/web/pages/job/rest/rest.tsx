import type { Hono } from 'hono'
import { type RestNow, restNow } from '#questions'
import { Card, Columns, EmptyState, LinkButton, PageHead } from '../../../layout/index.ts'
import { show } from '../../../shell.tsx'
import type { Visit, VisitEnv } from '../../../visit.ts'
import { AverageCard } from './average-card.tsx'
import { DailyRestCard } from './daily-rest-card.tsx'
import { DetachmentCard } from './detachment-card.tsx'
import { WeeklyRestCard } from './weekly-rest-card.tsx'

/** Rest, the average week and detachment, of all paid jobs together. */
export function restRoutes(app: Hono<VisitEnv>): void {
  app.get('/job/rest', async (c) => {
    const { visit } = c.var
    const now = await restNow(visit.asker)
    const body = <RestView visit={visit} now={now} />
    return show(c, { page: 'job', at: 'rest', title: visit.words.frame.sections.rest, body })
  })
}

export interface RestViewProps {
  visit: Visit
  now: RestNow
}

const RestView = (props: RestViewProps) => {
  const { visit, now } = props
  const { rest: words } = visit.words
  return (
    <>
      <PageHead layer="job" heading={words.heading} lede={<p>{words.lede}</p>} />
      {now.paid.length > 0 && now.rest.below.n > 0 ? (
        <>
          <DailyRestCard {...props} />
          <Columns>
            <WeeklyRestCard {...props} />
            <AverageCard {...props} />
          </Columns>
        </>
      ) : (
        <Card layer="job">
          <EmptyState action={now.paid.length > 0 && <LinkButton href="/import">{words.bring}</LinkButton>}>
            {now.paid.length > 0 ? words.none : words.noPaid}
          </EmptyState>
        </Card>
      )}
      <DetachmentCard {...props} />
    </>
  )
}
