import { boundaryForm } from './boundary-form.ts'
import { dutyForm } from './duty-form.tsx'
import { intentionForm } from './intention-form.ts'
import { intervalForm } from './interval-form.tsx'
import type { JobForm } from './job-scope.ts'
import { moveForm } from './move-form.ts'
import { positionForm } from './position-form.ts'
import { servingForm } from './serving-form.tsx'

/** Every part of a job that can be added, changed and taken away. */
export const JOB_FORMS: readonly JobForm[] = [
  positionForm,
  dutyForm,
  boundaryForm,
  intervalForm,
  servingForm,
  intentionForm,
  moveForm,
]
