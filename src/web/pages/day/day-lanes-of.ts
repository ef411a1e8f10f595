import { dayNumber, instantOf } from '#calendar'
import type { Day, DayStretch } from '#questions'
import type { DayLane, DayTick } from '#web/charts'
import type { Visit } from '../../visit.ts'

/** The stretches of a day as rows of the chart, the job with most hours first. */
export function dayLanesOf({ words, formatting }: Visit, day: Day): DayLane[] {
  const { start, end } = day.span
  const jobs = new Map(day.jobs.map((job) => [job.id as string, job]))
  const byJob = Map.groupBy(day.stretches, ({ job }) => job)
  return day.hours.map(({ job }) => {
    const known = jobs.get(job)
    const label = known?.title ?? words.day.unsorted
    return {
      id: job || 'unsorted',
      label,
      kind: !known ? 'unsorted' : known.paid ? 'paid' : 'unpaid',
      blocks: (byJob.get(job) ?? []).map((stretch) => ({
        id: `${job} ${stretch.start}`,
        from: (stretch.start - start) / (end - start),
        to: (stretch.end - start) / (end - start),
        sureness: stretch.sureness,
        part: stretch.part,
        title: titleOf(label, stretch),
      })),
    }
  })

  function titleOf(label: string, { start: from, end: to, sureness }: DayStretch): string {
    return words.day.stretch(label, formatting.time(from), formatting.time(to), words.day.sureness[sureness])
  }
}

/** Every third hour of the day’s clock, where it was on that day. */
export function dayTicksOf({ formatting }: Visit, { day, span }: Day): DayTick[] {
  return [0, 3, 6, 9, 12, 15, 18, 21, 24].map((hour) => ({
    at: (instantOf(formatting.zone, dayNumber(day), hour * 60) - span.start) / (span.end - span.start),
    label: String(hour).padStart(2, '0'),
    fine: hour % 6 > 0,
  }))
}
