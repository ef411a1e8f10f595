import { concept, type Kept } from './concept.ts'
import { line, number, optional, partialDate, ref, share } from './field.ts'
import { periodInOrder } from './rules.ts'

/**
 * What one requires of a job, weighed by how much its swing from worst to best would matter (0…100). A need that names a
 * work may say the least share of one’s hours the work should have.
 */
export const need = concept(
  'need',
  'needs',
  {
    name: line(300),
    work: optional(ref('work')),
    least: optional(share()),
    swing: optional(number(0, 100)),
    from: optional(partialDate()),
    to: optional(partialDate()),
  },
  [
    periodInOrder,
    ({ work, least }) =>
      least === undefined || work
        ? undefined
        : { message: 'a least share without the work it is of', hint: 'Choose the work, or leave the share out.' },
  ],
)
export type Need = Kept<typeof need>
