import { type WorkParts, workParts } from '#questions'
import { thingRoutes } from '../../forms/thing-routes.tsx'
import type { Page } from '../../page.ts'
import type { Visit } from '../../visit.ts'
import { alignmentRoutes } from './alignment/alignment.tsx'
import { attentionRoutes } from './attention/attention.tsx'
import { changeRoutes } from './change/change.tsx'
import { WORK_FORMS } from './forms/work-forms.ts'
import { goalsRoutes } from './goals/goals.tsx'
import { intentionRoutes } from './intention.tsx'
import { ledgerRoutes } from './ledger.tsx'
import { workTermsRoutes } from './work-terms.tsx'
import { workListRoutes } from './works.tsx'

/** The works, what serves them, and intention against actual. */
export const work: Page<{ visit: Visit }> = {
  name: 'work',
  routes: (app) => {
    workListRoutes(app)
    changeRoutes(app)
    alignmentRoutes(app)
    attentionRoutes(app)
    goalsRoutes(app)
    workTermsRoutes(app)
    intentionRoutes(app)
    ledgerRoutes(app)
    thingRoutes<WorkParts>(app, {
      page: 'work',
      layer: 'work',
      load: (visit, owner) => workParts(visit.asker, owner),
      title: ({ work }) => work.name,
      forms: WORK_FORMS,
    })
  },
}
