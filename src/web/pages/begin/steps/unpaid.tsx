import { JobRows } from '../job-rows.tsx'
import { keepJobRows } from '../keep-job-rows.ts'
import type { Step } from '../step.ts'

const KINDS = ['volunteering', 'side project', 'care', 'study', 'board', 'community'] as const

/** What else fills the days, unpaid. */
export const unpaid: Step = {
  name: 'unpaid',
  isAnswered: ({ held }) => held.some((job) => !job.paid),
  Controls: (view) => <JobRows {...view} count={4} kinds={KINDS} fields={['hours']} />,
  keep: (visit, typed) => keepJobRows(visit, typed, 4, () => false),
}
