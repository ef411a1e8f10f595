import { concept, type Kept } from './concept.ts'
import { list, oneOf, optional, plainDate, ref, text, wholeNumber } from './field.ts'

export const RATED = ['scope', 'motivation', 'impact'] as const
export type Rated = (typeof RATED)[number]

/**
 * How a person rates one side of a job on a day, 0…4, and what shows it. Scope: this week’s tasks 0 … decades 4.
 * Motivation: others’ goals 0 … one’s own 4. Impact: gone with the job 0 … outlives it 4. Never summed.
 */
export const rating = concept('rating', 'ratings', {
  job: ref('job'),
  of: oneOf(RATED),
  on: plainDate(),
  value: wholeNumber(0, 4),
  text: optional(text()),
  evidence: optional(list(ref('evidence'), 50)),
  entries: optional(list(ref('entry'), 50)),
})
export type Rating = Kept<typeof rating>
