import { concept, type Kept } from './concept.ts'
import { optional, partialDate, ref, share } from './field.ts'
import { periodInOrder } from './rules.ts'

/** The share of attention one means to give a job, for a period. */
export const intention = concept(
  'intention',
  'intentions',
  { job: ref('job'), share: share(), from: optional(partialDate()), to: optional(partialDate()) },
  [periodInOrder],
)
export type Intention = Kept<typeof intention>
