import { firstDay, lastDay, type Month, monthOf, type PartialDate, type PlainDate } from '#calendar'
import { type Serving, servingsOf } from '#record'

/** Traced seconds of a duty on a day, or in a month all of whose days have the same servings. */
export interface DutySeconds {
  duty: string
  job: string
  /** The day, or any of the month. */
  day: PlainDate
  seconds: number
}

export interface DutyServed {
  duty: string
  job: string
  /** Hours that served the work: the duty’s hours by its share. */
  hours: number
  /** All hours of the duty. */
  of: number
}

/**
 * Hours by which each duty served a work, most first: by its own servings, else by those of its job. Intervals that
 * have servings of their own are counted with their duty here.
 */
export function servedByDuty(work: string, totals: readonly DutySeconds[], servings: readonly Serving[]): DutyServed[] {
  const bySubject = Map.groupBy(
    servings.filter(({ interval }) => !interval),
    ({ duty, job }) => (duty ?? job) as string,
  )
  const duties = new Map<string, DutyServed>()
  for (const { duty, job, day, seconds } of totals) {
    const sum = duties.get(duty) ?? { duty, job, hours: 0, of: 0 }
    duties.set(duty, sum)
    const own = servingsOf({ id: '', duty, job }, day, bySubject).filter((serving) => serving.work === work)
    sum.of += seconds / 3600
    sum.hours += own.reduce((hours, { share }) => hours + (seconds * share) / 3600, 0)
  }
  return [...duties.values()].filter(({ hours }) => hours > 0).sort((a, b) => b.hours - a.hours)
}

/** The months in which a serving begins after the first day or ends before the last: their days differ. */
export function monthsThatDiffer(servings: readonly Serving[]): Set<Month> {
  const months = new Set<Month>()
  for (const { from, to } of servings) {
    if (from && firstDay(from) !== startOf(firstDay(from))) months.add(monthOf(firstDay(from)))
    if (to && lastDay(to) !== endOf(lastDay(to))) months.add(monthOf(lastDay(to)))
  }
  return months
}

function startOf(day: PlainDate): PlainDate {
  return firstDay(monthOf(day) as string as PartialDate)
}

function endOf(day: PlainDate): PlainDate {
  return lastDay(monthOf(day) as string as PartialDate)
}
