import { concept, type Kept } from './concept.ts'
import { line, list, optional, partialDate, ref, text } from './field.ts'
import { periodInOrder } from './rules.ts'

/** Title and duties held inside one job for a period; a promotion is a new position in the same job. */
export const position = concept(
  'position',
  'positions',
  {
    job: ref('job'),
    title: line(300),
    from: optional(partialDate()),
    to: optional(partialDate()),
    place: optional(line(500)),
    /** Code of the occupation it is, where it is another than the job’s. */
    occupation: optional(line(300)),
    summary: optional(text()),
    highlights: optional(list(text(), 500)),
  },
  [periodInOrder],
)
export type Position = Kept<typeof position>
