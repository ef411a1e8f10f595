import { dayAt, dayNumber, type Instant, type PlainDate, type Span, startOfDay } from '#calendar'
import { type Interval, type Job, SESSION, type Sureness } from '#record'
import { type Asker, ask, whoAmI } from './asker.ts'
import { type DayStretch, dayStretches } from './day-stretches.ts'

/** How far a session reaches: what is further away has nothing of this day. */
const REACH = Math.max(...Object.values(SESSION))

/** Seconds of one job in the day, by how well they are known. */
export interface DayJob {
  job: string
  seconds: number
  by: Record<Sureness, number>
}

/** One day of the person’s zone as one timeline: each instant counted once. */
export interface Day {
  day: PlainDate
  /** From midnight to midnight, in milliseconds: 23 or 25 hours where the clocks change. */
  span: Span
  stretches: DayStretch[]
  /** Most hours first. */
  hours: DayJob[]
  jobs: Job[]
  /** Seconds of the timeline that day. */
  counted: number
  /** How many traces touch the day, and the sum of their lengths in it, in seconds: what counting each by itself would make. */
  traces: number
  traced: number
}

/** The timeline of a day (by default today), stretch by stretch, each with its traces. */
export async function day(asker: Asker, asked?: PlainDate): Promise<Day> {
  const { settings } = await whoAmI(asker)
  const { zone } = settings
  const shown = asked ?? dayAt(zone, asker.now() as Instant)
  const span = { start: startOfDay(zone, dayNumber(shown)), end: startOfDay(zone, dayNumber(shown) + 1) }
  return ask(asker, async (reader) => {
    const around = await reader.intervals({ start: span.start - REACH, end: span.end + REACH })
    const intervals: Interval[] = around.map(({ version: _, ...interval }) => interval)
    const within = intervals.filter((one) => one.startAt < span.end && one.endAt > span.start)
    const stretches = dayStretches(intervals, span)
    const hours = hoursOf(stretches)
    const lengths = within.map((one) => Math.min(one.endAt, span.end) - Math.max(one.startAt, span.start))
    return {
      ...{ day: shown, span, stretches, hours, jobs: await reader.list('job') },
      counted: hours.reduce((sum, { seconds }) => sum + seconds, 0),
      traces: within.length,
      traced: lengths.reduce((sum, length) => sum + length, 0) / 1000,
    }
  })
}

function hoursOf(stretches: readonly DayStretch[]): DayJob[] {
  const jobs = new Map<string, DayJob>()
  for (const { job, start, end, part, sureness } of stretches) {
    const known = jobs.get(job) ?? { job, seconds: 0, by: { sure: 0, likely: 0, guessed: 0, unsorted: 0 } }
    const seconds = ((end - start) * part) / 1000
    known.seconds += seconds
    known.by[sureness] += seconds
    jobs.set(job, known)
  }
  return [...jobs.values()].sort((a, b) => b.seconds - a.seconds)
}
