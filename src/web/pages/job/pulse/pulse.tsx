import type { Hono } from 'hono'
import { answerPulse, beginPulse, type Outcome } from '#actions'
import { parsePlainDate } from '#calendar'
import { pulseNow } from '#questions'
import type { Complaint } from '#record'
import { type Typed, typedText } from '../../../forms/thing-field.ts'
import { sendOn, show } from '../../../shell.tsx'
import type { VisitContext, VisitEnv } from '../../../visit.ts'
import { PulseView } from './pulse-view.tsx'
import { questionRoutes } from './question-form.tsx'

const MOST = 4

/** A short pulse of one’s own questions. */
export function pulseRoutes(app: Hono<VisitEnv>): void {
  app.get('/job/pulse', (c) => showPulse(c))
  app.post('/job/pulse/answers', answer)
  app.post('/job/pulse/begin', begin)
  questionRoutes(app)
}

async function showPulse(c: VisitContext, complaints: readonly Complaint[] = []): Promise<Response> {
  const { visit } = c.var
  const body = <PulseView visit={visit} now={await pulseNow(visit.asker)} />
  return show(c, { page: 'job', at: 'pulse', title: visit.words.pulse.title, body, complaints })
}

/** Of every question that has an answer chosen, on the day the form was opened. */
async function answer(c: VisitContext): Promise<Response> {
  const { visit } = c.var
  const typed = (await c.req.parseBody({ all: true })) as Typed
  const now = await pulseNow(visit.asker)
  const given = now.questions.flatMap(({ id }) => {
    const value = typedText(typed, id)
    return value === '' ? [] : [{ pulse: id, value: Number(value) }]
  })
  const opened = parsePlainDate(typedText(typed, 'day'))
  const day = opened && opened <= now.today ? opened : now.today
  return after(c, await answerPulse(visit.doer(typedText(typed, 'operation')), given, day))
}

async function begin(c: VisitContext): Promise<Response> {
  const { visit } = c.var
  const typed = (await c.req.parseBody()) as Typed
  const questions = visit.words.pulse.first.map((one) => ({ ...one, most: MOST }))
  return after(c, await beginPulse(visit.doer(typedText(typed, 'operation')), questions))
}

function after(c: VisitContext, outcome: Outcome<unknown>): Promise<Response> | Response {
  return outcome.complaints ? showPulse(c, outcome.complaints) : sendOn(c, '/job/pulse', outcome.operation)
}
