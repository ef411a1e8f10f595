import type { Hono } from 'hono'
import { jobNow } from '#questions'
import { show } from '../../shell.tsx'
import type { VisitContext, VisitEnv } from '../../visit.ts'
import { fullTitle } from './full-title.ts'
import { JobView } from './job-view.tsx'

export function jobViewRoutes(app: Hono<VisitEnv>): void {
  app.get('/job/:owner', showJob)
}

async function showJob(c: VisitContext): Promise<Response> {
  const { visit } = c.var
  const now = await jobNow(visit.asker, c.req.param('owner') ?? '', c.req.query('week'))
  if (!now) return c.notFound()
  return show(c, { page: 'job', title: fullTitle(now.parts), body: <JobView visit={visit} now={now} /> })
}
