import { concept, type Kept } from './concept.ts'
import { line, number, oneOf, optional, partialDate, text } from './field.ts'
import { periodInOrder } from './rules.ts'

/** A book, course, talk or podcast with hours and takeaways; the reading list is the part not begun. */
export const learning = concept(
  'learning',
  'learning',
  {
    title: line(500),
    kind: oneOf(['book', 'course', 'talk', 'podcast', 'article', 'other']),
    stage: oneOf(['not begun', 'begun', 'done']),
    by: optional(line(500)),
    from: optional(partialDate()),
    to: optional(partialDate()),
    hours: optional(number(0, 100_000)),
    takeaways: optional(text()),
    url: optional(line(2_000)),
  },
  [periodInOrder],
)
export type Learning = Kept<typeof learning>
