import { concept, type Kept } from './concept.ts'
import { optional, partialDate, ref, share } from './field.ts'
import { periodInOrder } from './rules.ts'

/**
 * Says that a job, a duty or a single interval serves a work with a share of its hours, for a period. The narrowest
 * one speaks: an interval's own servings before its duty's, a duty's before its job's.
 */
export const serving = concept(
  'serving',
  'servings',
  {
    work: ref('work'),
    job: optional(ref('job')),
    duty: optional(ref('duty')),
    interval: optional(ref('interval')),
    share: share(),
    from: optional(partialDate()),
    to: optional(partialDate()),
  },
  [
    periodInOrder,
    ({ job, duty, interval }) =>
      [job, duty, interval].filter(Boolean).length === 1
        ? undefined
        : { message: 'it names not exactly one job, duty or interval', hint: 'Say which one serves the work.' },
  ],
)
export type Serving = Kept<typeof serving>
