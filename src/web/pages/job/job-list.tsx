import type { Hono } from 'hono'
import { jobsHeld } from '#questions'
import { show } from '../../shell.tsx'
import type { VisitEnv } from '../../visit.ts'
import { JobListView } from './job-list-view.tsx'

export function jobListRoutes(app: Hono<VisitEnv>): void {
  app.get('/job', async (c) => {
    const { visit } = c.var
    const list = await jobsHeld(visit.asker)
    return show(c, {
      page: 'job',
      at: 'job',
      title: visit.words.frame.job,
      body: <JobListView visit={visit} list={list} />,
    })
  })
}
