import { concept, type Kept } from './concept.ts'
import { flag, line, optional, plainDate, ref, wholeNumber } from './field.ts'

/** One question of a person’s own short pulse, answered from 0 to `most`. */
export const pulse = concept('pulse', 'pulse questions', {
  name: line(300),
  most: wholeNumber(2, 10),
  low: optional(line(100)),
  high: optional(line(100)),
  /** A high answer is bad: turned round before it is put together with others. */
  reversed: optional(flag()),
  /** No longer asked from this day on. */
  to: optional(plainDate()),
})
export type Pulse = Kept<typeof pulse>

/** The answer to one question on one day. Answers of one day are one occasion. */
export const answer = concept('answer', 'answers', {
  pulse: ref('pulse'),
  day: plainDate(),
  value: wholeNumber(0, 10),
  job: optional(ref('job')),
})
export type Answer = Kept<typeof answer>
