import { concept, type Kept } from './concept.ts'
import { flag, line, number, oneOf, optional, plainDate, ref, text, wholeNumber } from './field.ts'

/** What goals and cadences count: traced hours of a job, hours of learning, conversations, or entries of the journal. */
export const COUNTED_THINGS = ['hours', 'learning hours', 'conversations', 'entries', 'wins', 'check-ins'] as const
export type CountedThing = (typeof COUNTED_THINGS)[number]

/** Whose a goal is. */
export const GOAL_OWNERS = ['me', 'them', 'both'] as const

const COUNTS = { counts: oneOf(COUNTED_THINGS), job: optional(ref('job')), tag: optional(line(200)) }

/**
 * A dated aim, serving a work where it names one. With `counts` and `target` its progress is counted from the day `from`
 * on (`hours` of a job, entries with a tag …); without, it is reached step by step, by its milestones.
 */
export const goal = concept(
  'goal',
  'goals',
  {
    title: line(300),
    work: optional(ref('work')),
    job: COUNTS.job,
    counts: optional(COUNTS.counts),
    tag: COUNTS.tag,
    /** Pieces, or hours. */
    target: optional(number(0.1, 1_000_000)),
    from: plainDate(),
    dueOn: optional(plainDate()),
    whose: optional(oneOf(GOAL_OWNERS)),
    doneOn: optional(plainDate()),
    outcome: optional(oneOf(['reached', 'missed', 'let go'])),
    note: optional(text()),
  },
  [
    ({ from, dueOn }) =>
      dueOn === undefined || dueOn >= from
        ? undefined
        : { message: `it is due on ${dueOn}, before it begins on ${from}`, hint: 'Correct one of the two days.' },
    ({ counts, target }) =>
      (counts === undefined) === (target === undefined)
        ? undefined
        : {
            message: 'what it counts and how many go together, and one of them is missing',
            hint: 'Give both, or neither.',
          },
    ({ counts, job }) =>
      counts !== 'hours' || job
        ? undefined
        : { message: 'hours of which job are meant is not said', hint: 'Choose the job whose hours count.' },
  ],
)
export type Goal = Kept<typeof goal>

/** A dated step of a goal. */
export const milestone = concept('milestone', 'milestones', {
  goal: ref('goal'),
  title: line(300),
  dueOn: optional(plainDate()),
  doneOn: optional(plainDate()),
})
export type Milestone = Kept<typeof milestone>

/** So many of something per week or month. */
export const cadence = concept(
  'cadence',
  'cadences',
  {
    title: line(300),
    counts: COUNTS.counts,
    job: COUNTS.job,
    tag: COUNTS.tag,
    work: optional(ref('work')),
    times: number(0.1, 10_000),
    per: oneOf(['week', 'month']),
    from: plainDate(),
    to: optional(plainDate()),
  },
  [
    ({ from, to }) =>
      to === undefined || to >= from
        ? undefined
        : { message: `it ends on ${to}, before it begins on ${from}`, hint: 'Correct one of the two days.' },
    ({ counts, job }) =>
      counts !== 'hours' || job
        ? undefined
        : { message: 'hours of which job are meant is not said', hint: 'Choose the job whose hours count.' },
  ],
)
export type Cadence = Kept<typeof cadence>

/** What was foretold of a goal on a day, kept so that it can be held against what came. */
export const forecast = concept('forecast', 'forecasts', {
  goal: ref('goal'),
  madeOn: plainDate(),
  /** That the goal is reached by the day it is due. */
  probability: number(0, 1),
  /** Of the total on the day it is due, 95 %. */
  low: optional(number(0, 1e9)),
  high: optional(number(0, 1e9)),
  /** The same, 80 %. */
  low80: optional(number(0, 1e9)),
  high80: optional(number(0, 1e9)),
  /** Whole weeks it was made from. */
  weeks: wholeNumber(0, 10_000),
  /** The target it was held against: a goal may be changed later. */
  target: number(0, 1e9),
  method: line(100),
  /** The person asked for it; else it was made by the week’s turn. */
  asked: optional(flag()),
})
export type Forecast = Kept<typeof forecast>
