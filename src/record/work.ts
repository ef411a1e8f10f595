import { concept, type Kept } from './concept.ts'
import { line, optional, partialDate, plainDate, ref, text } from './field.ts'
import { periodInOrder } from './rules.ts'

/** A purpose thread spanning jobs. What it means is in its statements. */
export const work = concept(
  'work',
  'works',
  { name: line(200), from: optional(partialDate()), to: optional(partialDate()) },
  [periodInOrder],
)
export type Work = Kept<typeof work>

/** One wording of a work, valid from a day until the next one. */
export const statement = concept('statement', 'statements', { work: ref('work'), from: plainDate(), text: text() })
export type Statement = Kept<typeof statement>
