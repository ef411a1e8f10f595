import type { Span } from '#calendar'
import type { Interval } from './interval.ts'
import { byDay } from './outside-boundary.ts'
import { timeline } from './timeline.ts'

/** What an interval has of one day of its zone, once each instant has gone to the one whose it is. */
export interface OwnTime {
  interval: Interval
  /** Of the time of these spans: 1, or less where several jobs share it. */
  part: number
  spans: Span[]
}

/** The own time of all intervals, by the number of the day and by job (unsorted under ''); of the days in `only`, if given. */
export function ownTime(
  intervals: readonly Interval[],
  only?: ReadonlySet<number>,
): Map<number, Map<string, OwnTime[]>> {
  const days = new Map<number, Map<string, OwnTime[]>>()
  for (const { start, end, holders } of timeline(intervals))
    for (const interval of holders)
      for (const { number, span } of byDay(start, end, interval.zone))
        if (!only || only.has(number)) add(days, number, { interval, part: 1 / holders.length, span })
  return days
}

function add(
  days: Map<number, Map<string, OwnTime[]>>,
  number: number,
  { interval, part, span }: { interval: Interval; part: number; span: Span },
): void {
  const jobs = days.get(number) ?? new Map<string, OwnTime[]>()
  const own = jobs.get(interval.job ?? '') ?? []
  if (!own.length) days.set(number, jobs.set(interval.job ?? '', own))
  const last = own.at(-1)
  if (last?.interval === interval && last.part === part) last.spans.push(span)
  else own.push({ interval, part, spans: [span] })
}
