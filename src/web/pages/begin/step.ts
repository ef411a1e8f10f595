import type { ComponentChildren } from 'preact'
import type { Beginning } from '#questions'
import type { Complaint } from '#record'
import type { Typed } from '../../forms/thing-field.ts'
import type { Visit } from '../../visit.ts'

/** What a step needs to show itself. */
export interface StepView {
  visit: Visit
  beginning: Beginning
  /** What was typed, when it comes back with complaints. */
  typed: Typed
}

/** One question of the beginning: what it shows, whether it was answered before, and how its answer is kept. */
export interface Step {
  /** Also the end of its address: `/begin/work`. */
  name: StepName
  isAnswered: (beginning: Beginning, visit: Visit) => boolean
  Controls: (view: StepView) => ComponentChildren
  /** Keeps what was typed; nothing typed keeps nothing. Answers what is to be put right. */
  keep: (visit: Visit, typed: Typed, beginning: Beginning) => Promise<readonly Complaint[]>
}

export const TEN = [
  'you',
  'paid',
  'agreed',
  'unpaid',
  'before',
  'work',
  'serves',
  'intention',
  'quiet',
  'check-in',
] as const
/** `held` is asked only after an import. */
export type StepName = (typeof TEN)[number] | 'held'
