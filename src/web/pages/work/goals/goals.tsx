import type { Hono } from 'hono'
import { foretell, keep } from '#actions'
import { ask, foretoldOf, goalsNow } from '#questions'
import type { Complaint } from '#record'
import { typedText } from '../../../forms/thing-field.ts'
import { contentOf } from '../../../forms/thing-form.ts'
import { thingRoutes } from '../../../forms/thing-routes.tsx'
import { sendOn, show } from '../../../shell.tsx'
import type { VisitContext, VisitEnv } from '../../../visit.ts'
import { GOAL_FORMS, type GoalsScope } from './goal-forms.ts'
import { GoalsView } from './goals-view.tsx'

/** So many goals that are over, the latest, have their card at once. */
const OVER_SHOWN = 12

/** Goals with their milestones and forecasts, cadences, and how forecasts fared. */
export function goalsRoutes(app: Hono<VisitEnv>): void {
  app.get('/work/goals', (c) => showGoals(c))
  app.post('/work/goals/foretell', foretellAll)
  app.post('/work/goals/milestone/:id/done', doneToday)
  thingRoutes<GoalsScope>(app, {
    page: 'work',
    menu: { page: 'work', at: 'goals' },
    layer: 'work',
    load: async (visit, owner) =>
      owner === 'goals' ? { ...(await goalsNow(visit.asker)), title: visit.words.goals.title } : undefined,
    title: ({ title }) => title,
    forms: GOAL_FORMS,
  })
}

async function showGoals(c: VisitContext, complaints: readonly Complaint[] = []): Promise<Response> {
  const { visit } = c.var
  const allClosed = c.req.query('closed') === 'all'
  const now = await goalsNow(visit.asker, allClosed ? {} : { over: OVER_SHOWN })
  const [goals, over, cadences, held] = ['goals', 'over', 'cadences', 'held'].map((name) => c.req.query(name))
  const pages = { goals, over, cadences, held }
  const body = <GoalsView visit={visit} now={now} allClosed={allClosed} pages={pages} />
  return show(c, { page: 'work', at: 'goals', title: visit.words.goals.title, body, complaints })
}

async function foretellAll(c: VisitContext): Promise<Response> {
  const { visit } = c.var
  const operation = String((await c.req.parseBody()).operation ?? '')
  const { goals } = await goalsNow(visit.asker)
  const outcome = await foretell(
    visit.doer(operation),
    goals.filter(({ mayForetell }) => mayForetell).flatMap(foretoldOf),
  )
  return outcome.complaints ? showGoals(c, outcome.complaints) : sendOn(c, '/work/goals', outcome.operation)
}

async function doneToday(c: VisitContext): Promise<Response> {
  const { visit } = c.var
  const typed = (await c.req.parseBody({ all: true })) as Record<string, string>
  const id = c.req.param('id') ?? ''
  const milestone = await ask(visit.asker, (reader) => reader.find('milestone', id))
  if (!milestone) return c.notFound()
  const { today } = await goalsNow(visit.asker)
  const given = { ...contentOf(milestone), doneOn: today }
  const was = Number(typedText(typed, 'was')) || undefined
  const outcome = await keep(visit.doer(typedText(typed, 'operation')), 'milestone', given, { id, was })
  return outcome.complaints
    ? showGoals(c, outcome.complaints)
    : sendOn(c, `/work/goals#goal-${milestone.goal}`, outcome.operation)
}
