import { concept, type Kept } from './concept.ts'
import { flag, line, oneOf, optional, partialDate, ref, text } from './field.ts'
import { periodInOrder } from './rules.ts'

export const JOB_KINDS = [
  'employment',
  'freelance',
  'volunteering',
  'board',
  'side project',
  'study',
  'care',
  'community',
] as const
export type JobKind = (typeof JOB_KINDS)[number]

/** One engagement of any kind, paid or not. Without `from` its dates are not known; without `to` it is still held. */
export const job = concept(
  'job',
  'jobs',
  {
    title: line(300),
    organisation: optional(ref('organisation')),
    kind: oneOf(JOB_KINDS),
    paid: flag(),
    from: optional(partialDate()),
    to: optional(partialDate()),
    url: optional(line(2_000)),
    /** Code of the occupation it is, in a classification. */
    occupation: optional(line(300)),
    summary: optional(text()),
  },
  [periodInOrder],
)
export type Job = Kept<typeof job>

/**
 * Hours a week a job of this kind is taken to need while nothing better is known. Conventions of our own, always shown
 * as assumed; an agreed weekly figure (a boundary) goes before them, and traced hours before both.
 */
export const ASSUMED_WEEKLY_HOURS: Readonly<Record<JobKind, number>> = {
  employment: 40,
  freelance: 20,
  volunteering: 3,
  board: 2,
  'side project': 5,
  study: 30,
  care: 20,
  community: 3,
}
