import type { Hono } from 'hono'
import { energySoon, jobNow, jobRatings } from '#questions'
import { sendOn, show } from '../../shell.tsx'
import type { VisitContext, VisitEnv } from '../../visit.ts'
import { fullTitle } from './full-title.ts'
import { JobView } from './job-view.tsx'

/** So many milliseconds a page waits for the energy model; after that it says that it is being made. */
const PATIENCE = 10

export function jobViewRoutes(app: Hono<VisitEnv>): void {
  app.get('/job/:owner', showJob)
}

async function showJob(c: VisitContext): Promise<Response> {
  const { visit } = c.var
  const now = await jobNow(visit.asker, c.req.param('owner') ?? '', c.req.query('week'))
  // Undoing the deed that added a job leads back to where it was.
  const done = c.req.query('done')
  if (!now) return done ? sendOn(c, '/job', done) : c.notFound()
  const ratings = await jobRatings(visit.asker, now.parts.job.id)
  const { id } = now.parts.job
  const hasDuties = now.parts.duties.length > 0
  const energy = hasDuties
    ? ((await energySoon(visit.asker, { job: id, by: ['duty'] }, PATIENCE)) ?? 'making')
    : undefined
  const body = <JobView visit={visit} now={now} ratings={ratings} energy={energy} rated={c.req.query('rated')} />
  return show(c, { page: 'job', title: fullTitle(now.parts), body })
}
