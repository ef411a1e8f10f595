import { concept, type Kept } from './concept.ts'
import { flag, instant, line, list, oneOf, optional, plainDate, ref, text, wholeNumber } from './field.ts'

export const ENTRY_KINDS = ['note', 'win', 'lesson', 'check-in'] as const

/**
 * One dated piece of the journal, Markdown. A check-in rates one stretch of activity: energy −2 drained … +2 energised,
 * engagement 0…4.
 */
export const entry = concept(
  'entry',
  'entries',
  {
    day: plainDate(),
    at: optional(instant()),
    kind: oneOf(ENTRY_KINDS),
    title: optional(line(500)),
    text: text(),
    job: optional(ref('job')),
    work: optional(ref('work')),
    duty: optional(ref('duty')),
    skills: optional(list(ref('skill'), 50)),
    contacts: optional(list(ref('contact'), 50)),
    tags: optional(list(line(200), 100)),
    activity: optional(line(200)),
    minutes: optional(wholeNumber(1, 1440)),
    energy: optional(wholeNumber(-2, 2)),
    engagement: optional(wholeNumber(0, 4)),
    /** How far the mind had let go of the paid job before: not at all 0 … wholly 4. Clock data cannot tell. */
    detached: optional(wholeNumber(0, 4)),
    /** A reminder asked for it; else the person came by themselves. */
    prompted: optional(flag()),
    /** What else a file said of it that the record has no field for, kept as JSON so that it can go out again. */
    extra: optional(text()),
  },
  [
    ({ kind, energy }) =>
      kind !== 'check-in' || energy !== undefined
        ? undefined
        : { message: 'a check-in without energy', hint: 'Give its energy from −2 (drained) to +2 (energised).' },
  ],
)
export type Entry = Kept<typeof entry>
