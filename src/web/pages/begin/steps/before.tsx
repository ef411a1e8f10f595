import { JOB_KINDS } from '#record'
import { JobRows } from '../job-rows.tsx'
import { keepJobRows } from '../keep-job-rows.ts'
import type { Step } from '../step.ts'

/** Jobs of earlier years. Employment and freelance jobs are taken as paid; the job's own page can say otherwise. */
export const before: Step = {
  name: 'before',
  isAnswered: ({ jobs }) => jobs.some(({ to }) => to !== undefined),
  Controls: (view) => <JobRows {...view} count={5} kinds={JOB_KINDS} fields={['organisation', 'to']} />,
  keep: (visit, typed) => keepJobRows(visit, typed, 5, (kind) => kind === 'employment' || kind === 'freelance'),
}
