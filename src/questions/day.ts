import { dayAt, dayNumber, type Instant, type PlainDate, startOfDay } from '#calendar'
import { type Interval, type Job, type Sureness, surenessOf, timeline } from '#record'
import { type Asker, ask, whoAmI } from './asker.ts'

/** No zone is further from Greenwich, and a session may begin that much earlier in its own day. */
const WIDEST_OFFSET = 15 * 3_600_000

/** A stretch of the day that one job has, and every trace of that time. Instants in milliseconds. */
export interface DayStretch {
  start: number
  end: number
  /** Empty: unsorted. */
  job: string
  /** Of its time: 1, or less where several jobs share it. */
  part: number
  sureness: Sureness
  /** The traces it was taken from, then what else was there; by start. */
  traces: readonly Interval[]
}

/** Seconds of one job in the day, by how well they are known. */
export interface DayJob {
  job: string
  seconds: number
  by: Record<Sureness, number>
}

/** One day of the person’s zone as one timeline: each instant counted once. */
export interface Day {
  day: PlainDate
  stretches: DayStretch[]
  hours: DayJob[]
  jobs: Job[]
  /** Sum of the lengths of all traces that day, in seconds: what counting each by itself would have made of it. */
  traced: number
}

/** The timeline of a day (by default today), stretch by stretch, each with its traces. */
export async function day(asker: Asker, asked?: PlainDate): Promise<Day> {
  const { settings } = await whoAmI(asker)
  const { zone } = settings
  const shown = asked ?? dayAt(zone, asker.now() as Instant)
  const [start, end] = [startOfDay(zone, dayNumber(shown)), startOfDay(zone, dayNumber(shown) + 1)]
  return ask(asker, async (reader) => {
    const around = await reader.intervals({ start: start - WIDEST_OFFSET, end: end + WIDEST_OFFSET })
    const intervals: Interval[] = around.map(({ version: _, ...interval }) => interval)
    const within = intervals.filter((one) => one.startAt < end && one.endAt > start)
    const stretches = stretchesOf(intervals, within, { start, end })
    const traced = within.reduce((sum, one) => sum + Math.min(one.endAt, end) - Math.max(one.startAt, start), 0)
    return {
      ...{ day: shown, stretches, hours: hoursOf(stretches), jobs: await reader.list('job') },
      traced: Math.round(traced / 1000),
    }
  })
}

function stretchesOf(
  intervals: readonly Interval[],
  within: readonly Interval[],
  { start, end }: { start: number; end: number },
): DayStretch[] {
  const stretches: DayStretch[] = []
  for (const piece of timeline(intervals)) {
    const [from, to] = [Math.max(piece.start, start), Math.min(piece.end, end)]
    if (from >= to) continue
    const traces = within.filter((one) => one.startAt < to && one.endAt > from)
    for (const holder of piece.holders)
      join(stretches, {
        ...{ start: from, end: to, job: holder.job ?? '', part: 1 / piece.holders.length },
        sureness: surenessOf(holder, traces),
        traces: traces.includes(holder) ? traces : [holder, ...traces],
      })
  }
  return stretches
}

/** Adds a stretch, to the one before it when that is the same job’s, known as well, and ends where it begins. */
function join(stretches: DayStretch[], next: DayStretch): void {
  const last = stretches.findLast((one) => one.end === next.start && one.job === next.job)
  if (!last || last.sureness !== next.sureness || last.part !== next.part) stretches.push(next)
  else {
    last.end = next.end
    last.traces = [...new Set([...last.traces, ...next.traces])].sort((a, b) => a.startAt - b.startAt)
  }
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
