import { concept, type Kept } from './concept.ts'
import { line, oneOf, optional, partialDate, ref } from './field.ts'

export const MOVE_KINDS = ['start', 'promotion', 'transfer', 'resignation', 'lay-off', 'end'] as const
export const DECIDERS = ['me', 'them', 'both', 'circumstance'] as const

/** A change of job or position, and who decided it (absent while not said). */
export const move = concept('move', 'moves', {
  job: ref('job'),
  position: optional(ref('position')),
  on: partialDate(),
  kind: oneOf(MOVE_KINDS),
  decidedBy: optional(oneOf(DECIDERS)),
  note: optional(line(1_000)),
})
export type Move = Kept<typeof move>
