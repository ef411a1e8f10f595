import type { Hono } from 'hono'
import { startTimer, stopTimer } from '#actions'
import { sendOn, show } from '../../shell.tsx'
import type { VisitContext, VisitEnv } from '../../visit.ts'

/** Starts and stops the timer of a job. */
export function timerRoutes(app: Hono<VisitEnv>): void {
  app.post('/job/:owner/start', (c) => turn(c, true))
  app.post('/job/:owner/stop', (c) => turn(c, false))
}

async function turn(c: VisitContext, on: boolean): Promise<Response> {
  const { visit } = c.var
  const form = await c.req.parseBody()
  const job = c.req.param('owner') ?? ''
  const doer = visit.doer(String(form.operation ?? ''))
  const duty = String(form.duty ?? '') || undefined
  const outcome = on ? await startTimer(doer, { job, duty }) : await stopTimer(doer)
  if (outcome.complaints)
    return show(c, { page: 'job', title: visit.words.frame.job, body: null, complaints: outcome.complaints })
  return sendOn(c, `/job/${job}`, outcome.operation)
}
