import type { PlainDate } from '#calendar'
import type { Entry } from '#record'

export type EvidenceKind = Entry['kind'] | 'evidence'

/** One thing, or several alike, that show a skill. */
export interface Shown {
  kind: EvidenceKind
  /** Absent for evidence without a date. */
  day?: PlainDate | undefined
  job?: string | undefined
  count: number
}

/** All that shows one skill, added up as it comes. */
export class Tally {
  n = 0
  last: PlainDate | undefined
  readonly by: Record<EvidenceKind, number> = { evidence: 0, win: 0, lesson: 0, note: 0, 'check-in': 0 }
  readonly days = new Map<PlainDate, number>()
  readonly jobs = new Set<string>()
  /** Of the pieces of evidence. */
  readonly ids: string[] = []

  add({ kind, day, job, count }: Shown): void {
    this.n += count
    this.by[kind] += count
    if (job !== undefined) this.jobs.add(job)
    if (day === undefined) return
    this.days.set(day, (this.days.get(day) ?? 0) + count)
    if (this.last === undefined || day > this.last) this.last = day
  }
}
