import { dayNumber, instantOf, type PlainDate, type Zone } from '#calendar'
import type { Draft, Trace } from '#record'
import { sketch, the } from './sketch.ts'

/** A traced stretch of one day of the sample: minutes after midnight, and what a calendar or tracker said of it. */
export interface Stretch {
  day: PlainDate
  from: number
  to: number
  job?: string | undefined
  duty?: string | undefined
  title?: string | undefined
  calendar?: string | undefined
  project?: string | undefined
  domains?: readonly string[] | undefined
  /** What a program noted it by; absent for what the person wrote down. */
  trace?: Trace | undefined
  app?: string | undefined
  /** Sorted by likeness, with this probability. */
  likely?: number | undefined
  sortedBy?: string | undefined
}

/** The stretches as intervals in the zone, those that had ended by `now`. */
export function intervalSketches(stretches: readonly Stretch[], zone: Zone, now: number): Draft[] {
  const drafts: Draft[] = []
  const used = new Map<string, number>()
  for (const { day, from, to, job, duty, sortedBy, ...traits } of stretches) {
    const number = dayNumber(day)
    const [startAt, endAt] = [instantOf(zone, number, from), instantOf(zone, number, to)]
    if (endAt > now || endAt <= startAt) continue
    const stem = `${day}-${from}`
    const twin = used.get(stem) ?? 0
    used.set(stem, twin + 1)
    drafts.push(
      sketch('interval', twin ? `${stem}-${twin}` : stem, {
        ...traits,
        ...{ startAt, endAt, zone },
        ...(job ? { job: the('job', job) } : {}),
        ...(duty ? { duty: the('duty', duty) } : {}),
        ...(sortedBy ? { sortedBy: the('sorting', sortedBy) } : {}),
      }),
    )
  }
  return drafts
}
