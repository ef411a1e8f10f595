import type { Hono } from 'hono'
import { type WorksNow, worksNow } from '#questions'
import { type Complaint, freshId } from '#record'
import type { Typed } from '../../forms/thing-field.ts'
import { ThingFields } from '../../forms/thing-fields.tsx'
import { Actions, Button, Card, Form, LinkButton, PageHead } from '../../layout/index.ts'
import { show } from '../../shell.tsx'
import type { Visit, VisitContext, VisitEnv } from '../../visit.ts'
import { IntentionCard } from './intention-card.tsx'
import { PeriodLinks } from './period-links.tsx'
import { WorkCard } from './work-card.tsx'
import { newWorkFields } from './work-terms.tsx'

export function workListRoutes(app: Hono<VisitEnv>): void {
  app.get('/work', (c) => showWorks(c))
}

/** The works page; `typed` intentions and what is wrong with them, when they were not kept. */
export async function showWorks(
  c: VisitContext,
  typed?: Typed,
  complaints: readonly Complaint[] = [],
): Promise<Response> {
  const { visit } = c.var
  const now = await worksNow(visit.asker, c.req.query('period'))
  const body = <WorksView visit={visit} now={now} typed={typed} />
  return show(c, { page: 'work', at: 'work', title: visit.words.frame.work, body, complaints })
}

export interface WorksViewProps {
  visit: Visit
  now: WorksNow
  typed?: Typed | undefined
}

const WorksView = (props: WorksViewProps) => {
  const { visit, now } = props
  const { work: words } = visit.words
  return (
    <>
      <PageHead
        layer="work"
        heading={words.heading}
        lede={<p>{words.lede}</p>}
        actions={now.works.length > 0 && <LinkButton href="/work/new">{words.add}</LinkButton>}
      />
      <PeriodLinks visit={visit} now={now} />
      {now.works.length === 0 && <NameOne visit={visit} now={now} />}
      {now.works.map((work) => (
        <WorkCard key={work.work.id} visit={visit} now={now} work={work} />
      ))}
      <IntentionCard {...props} />
    </>
  )
}

/** No work is named: one form, in place. */
const NameOne = ({ visit, now }: WorksViewProps) => {
  const { work: words, things } = visit.words
  return (
    <Card layer="work" id="name-a-work" heading={words.emptyHeading}>
      <p>{words.empty}</p>
      <Form action="/work/new" token={visit.token} operation={freshId()} label={words.emptyHeading}>
        <ThingFields fields={newWorkFields(visit)} typed={{ since: now.today }} prefix="work-" />
        <Actions>
          <Button tone="main">{things.keep}</Button>
        </Actions>
      </Form>
    </Card>
  )
}
