import { type JobParts, type JobRatings, jobParts, jobRatings } from '#questions'
import { thingRoutes } from '../../forms/thing-routes.tsx'
import type { Page } from '../../page.ts'
import type { Visit } from '../../visit.ts'
import { edgesRoutes } from './edges.tsx'
import { endingRoutes } from './ending.tsx'
import { JOB_FORMS } from './forms/index.ts'
import { ratingForm } from './forms/rating-form.ts'
import { fullTitle } from './full-title.ts'
import { jobListRoutes } from './job-list.tsx'
import { jobTermsRoutes } from './job-terms.tsx'
import { jobViewRoutes } from './one-job.tsx'
import { piecesRoutes } from './pieces.tsx'
import { pulseRoutes } from './pulse/pulse.tsx'
import { restRoutes } from './rest/rest.tsx'
import { timerRoutes } from './timer.ts'

/** The jobs held now, and each job with its week, its terms and what it bled. */
export const job: Page<{ visit: Visit }> = {
  name: 'job',
  routes: (app) => {
    jobListRoutes(app)
    restRoutes(app)
    pulseRoutes(app)
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
    thingRoutes<JobRatings>(app, {
      page: 'job',
      layer: 'career',
      load: (visit, owner) => jobRatings(visit.asker, owner),
      title: ({ job }) => job.title,
      forms: [ratingForm],
    })
  },
}
