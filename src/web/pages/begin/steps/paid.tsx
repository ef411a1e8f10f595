import { JobRows } from '../job-rows.tsx'
import { keepJobRows } from '../keep-job-rows.ts'
import type { Step } from '../step.ts'

/** The paid job held now; a second one, where there is one. */
export const paid: Step = {
  name: 'paid',
  isAnswered: ({ held }) => held.some((job) => job.paid),
  Controls: (view) => <JobRows {...view} count={2} kinds={['employment', 'freelance']} fields={['organisation']} />,
  keep: (visit, typed) => keepJobRows(visit, typed, 2, () => true),
}
