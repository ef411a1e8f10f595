import { type JobParts, jobParts } from '#questions'
import { thingRoutes } from '../../forms/thing-routes.tsx'
import type { Page } from '../../page.ts'
import type { Visit } from '../../visit.ts'
import { edgesRoutes } from './edges.tsx'
import { endingRoutes } from './ending.tsx'
import { JOB_FORMS } from './forms/index.ts'
import { fullTitle } from './full-title.ts'
import { jobListRoutes } from './job-list.tsx'
import { jobTermsRoutes } from './job-terms.tsx'
import { jobViewRoutes } from './one-job.tsx'
import { piecesRoutes } from './pieces.tsx'
import { timerRoutes } from './timer.ts'

/** The jobs held now, and each job with its week, its terms and what it bled. */
export const job: Page<{ visit: Visit }> = {
  name: 'job',
  routes: (app) => {
    jobListRoutes(app)
    jobTermsRoutes(app)
    jobViewRoutes(app)
    edgesRoutes(app)
    endingRoutes(app)
    piecesRoutes(app)
    timerRoutes(app)
    thingRoutes<JobParts>(app, {
      page: 'job',
      layer: 'job',
      load: (visit, owner) => jobParts(visit.asker, owner),
      title: fullTitle,
      forms: JOB_FORMS,
    })
  },
}
