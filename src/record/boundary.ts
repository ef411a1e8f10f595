import { concept, type Kept } from './concept.ts'
import { clockTime, list, number, oneOf, optional, partialDate, ref, weekday } from './field.ts'
import { periodInOrder } from './rules.ts'

export const BOUNDARY_KINDS = ['weekly hours', 'daily window', 'leave', 'quiet evening'] as const

/**
 * An agreed line around a job, valid for a period. Leave and quiet evenings without a job hold for every paid job.
 * `weekly hours` has `hours`; `daily window` has `days`, `opensAt`, `closesAt`; `quiet evening` has `days` and
 * `opensAt`, and lasts until midnight.
 */
export const boundary = concept(
  'boundary',
  'boundaries',
  {
    kind: oneOf(BOUNDARY_KINDS),
    job: optional(ref('job')),
    from: optional(partialDate()),
    to: optional(partialDate()),
    hours: optional(number(0, 168)),
    days: optional(list(weekday(), 7)),
    opensAt: optional(clockTime()),
    closesAt: optional(clockTime()),
  },
  [
    periodInOrder,
    ({ kind, hours }) =>
      kind !== 'weekly hours' || hours !== undefined
        ? undefined
        : { message: 'weekly hours without a number', hint: 'Say how many hours a week are agreed.' },
    ({ kind, job }) =>
      job || kind === 'leave' || kind === 'quiet evening'
        ? undefined
        : { message: `a boundary of ${kind} without a job`, hint: 'Say which job it is around.' },
    ({ kind, days, opensAt, closesAt }) =>
      kind !== 'daily window' || (days?.length && opensAt && closesAt && opensAt < closesAt)
        ? undefined
        : {
            message: 'a daily window needs days, a start and a later end',
            hint: 'For example Monday to Friday, 09:00 to 17:00.',
          },
    ({ kind, days, opensAt }) =>
      kind !== 'quiet evening' || (days?.length && opensAt)
        ? undefined
        : { message: 'a quiet evening needs days and the time it begins', hint: 'For example Tuesday from 19:00.' },
    ({ kind, from, to }) =>
      kind !== 'leave' || (from && to)
        ? undefined
        : { message: 'leave without its first and last day', hint: 'Give both days.' },
  ],
)
export type Boundary = Kept<typeof boundary>
