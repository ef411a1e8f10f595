import { concept, type Kept } from './concept.ts'
import { line, number, optional, ref } from './field.ts'

/** A recurring area of tasks in a position, with the hours a week agreed for it. */
export const duty = concept('duty', 'duties', {
  position: ref('position'),
  name: line(200),
  weeklyHours: optional(number(0, 168)),
})
export type Duty = Kept<typeof duty>
