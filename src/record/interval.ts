import { concept, type Kept } from './concept.ts'
import { instant, line, list, oneOf, optional, ref, share, zone } from './field.ts'

/** The longest stretch that can be one interval: 31 days. */
export const LONGEST_INTERVAL = 31 * 86_400_000

/**
 * How an interval came to be known, the surest first. What is `tracked` the person wrote or timed; a `meeting` stood in a calendar; a
 * `window` was in front; a `commit`, a `post` or a `mail` is a moment (its end), and the time before it is taken by rule.
 */
export const TRACES = ['tracked', 'meeting', 'window', 'commit', 'post', 'mail'] as const
export type Trace = (typeof TRACES)[number]

/** The milliseconds before a moment that are taken to have gone into it. Conventions of our own; see docs/measures.md. */
export const LEAD: Readonly<Record<'commit' | 'post' | 'mail', number>> = {
  commit: 30 * 60_000,
  post: 60 * 60_000,
  mail: 5 * 60_000,
}

/**
 * A tracked stretch of time in a zone. Without a job it is unsorted. `title`, `calendar`, `project`, `app`, `domains`
 * (of the other people in it) and `tags` are what sorting looks at; `sortedBy` is the sorting that gave it its job, `likely` the
 * probability with which it was given one by what it is like. Neither: by hand. Without `trace` it is tracked.
 */
export const interval = concept(
  'interval',
  'intervals',
  {
    job: optional(ref('job')),
    duty: optional(ref('duty')),
    startAt: instant(),
    endAt: instant(),
    zone: zone(),
    title: optional(line(1_000)),
    calendar: optional(line(300)),
    project: optional(line(300)),
    domains: optional(list(line(253), 200)),
    tags: optional(list(line(200), 100)),
    sortedBy: optional(ref('sorting')),
    trace: optional(oneOf(TRACES)),
    app: optional(line(300)),
    likely: optional(share()),
  },
  [
    ({ job, sortedBy, likely }) =>
      likely === undefined || (job && !sortedBy)
        ? undefined
        : {
            message: 'it is sorted by likeness, and has no job or a sorting as well',
            hint: 'Say which job it belongs to.',
          },
    ({ startAt, endAt }) =>
      endAt > startAt
        ? undefined
        : { message: 'it ends before it starts, or at once', hint: 'Correct its start or its end.' },
    ({ startAt, endAt }) =>
      endAt - startAt <= LONGEST_INTERVAL
        ? undefined
        : {
            message: 'it lasts more than 31 days',
            hint: 'A stretch that long is a job or a leave: give it dates there.',
          },
    ({ job, duty }) =>
      job || !duty ? undefined : { message: 'it has a duty but no job', hint: 'Say which job it belongs to.' },
  ],
)
export type Interval = Kept<typeof interval>

/** The timer that runs now: an interval that has no end yet. */
export const timer = concept('timer', 'timers', {
  job: optional(ref('job')),
  duty: optional(ref('duty')),
  startAt: instant(),
  zone: zone(),
  title: optional(line(1_000)),
})
export type Timer = Kept<typeof timer>
