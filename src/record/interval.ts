import { concept, type Kept } from './concept.ts'
import { instant, line, list, optional, ref, zone } from './field.ts'

/** The longest stretch that can be one interval: 31 days. */
export const LONGEST_INTERVAL = 31 * 86_400_000

/**
 * A tracked stretch of time in a zone. Without a job it is unsorted. `title`, `calendar`, `project`, `domains`
 * (of the other people in it) and `tags` are what sorting looks at; `sortedBy` is the sorting that gave it its job.
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
  },
  [
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
