import type { Intention, Job } from '#record'
import type { Finding } from '../finding.ts'
import type { Attention } from './attention.ts'
import { intentionsOn } from './intentions-on.ts'

export interface Intended {
  job: string
  /** The share one means to give it, valid at the end of the period; absent where none was stated. */
  intention?: number | undefined
  actual: Finding | undefined
}

/** Intention beside actual share, for every job with either; the stated ones first, largest first. */
export function intended(
  { jobs }: Attention,
  intentions: readonly Intention[],
  all: readonly Job[],
  day: Finding['period']['to'],
): Intended[] {
  const stated = intentionsOn(intentions, day)
  const actual = new Map(jobs.map(({ job, share }) => [job, share]))
  const ids = all.map(({ id }) => id as string).filter((id) => stated.has(id) || actual.has(id))
  const lines = ids.map((job) => ({ job, intention: stated.get(job), actual: actual.get(job) }))
  return lines.sort(
    (a, b) => (b.intention ?? -1) - (a.intention ?? -1) || (b.actual?.value ?? 0) - (a.actual?.value ?? 0),
  )
}
