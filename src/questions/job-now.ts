import { addDays, dayAt, holdsOn, type Instant, isPlainDate, type PlainDate, startOfWeek } from '#calendar'
import type { Boundary, Job, Move, Position } from '#record'
import type { Stored } from '#store'
import { type Asker, ask, whoAmI } from './asker.ts'
import { type JobFigures, jobFigures } from './job-figures.ts'
import { type JobParts, partsOf } from './job-parts.ts'
import { positionOn } from './jobs-held.ts'
import { type Week, week } from './week.ts'

/** What an interval’s calendar, or lack of one, says of where it came from. */
export interface WeekSource {
  /** The calendar’s or project’s name; absent for those without either. */
  name?: string | undefined
  count: number
}

/** One job as it stands: its parts, what is valid today, and one week of it. */
export interface JobNow {
  parts: JobParts
  today: PlainDate
  position?: Stored<'position'> | undefined
  /** The move by which that position came. */
  came?: Move | undefined
  agreed: Boundary[]
  /** How many jobs are held today, and how many of them are paid. */
  held: { count: number; paid: number }
  /** The timer that runs, for whichever job. */
  timer?: Stored<'timer'> | undefined
  week: Week
  sources: WeekSource[]
  /** Intervals of the week that have no job. */
  unsorted: number
  figures: JobFigures
}

/** The job with this id, with the week that holds `day` (today unless told); nothing when there is no such job. */
export async function jobNow(asker: Asker, id: string, day?: string): Promise<JobNow | undefined> {
  const { settings } = await whoAmI(asker)
  const today = dayAt(settings.zone, asker.now() as Instant)
  const read = await ask(asker, async (reader) => {
    const job = await reader.find('job', id)
    if (!job) return undefined
    return { parts: await partsOf(reader, job), timers: await reader.list('timer') }
  })
  if (!read) return undefined
  const { parts, timers } = read
  const asked = day && isPlainDate(day) ? day : (parts.job.to && lastWeekOf(parts.job)) || today
  const shown = await week(asker, { day: startOfWeek(asked, settings.weekStart), job: id })
  const position = positionOn(parts.positions, today)
  const inWeek = new Set(shown.days.flatMap(({ stretches }) => stretches.map(({ interval }) => interval)))
  const intervals = shown.intervals.filter((interval) => inWeek.has(interval.id))
  return {
    parts,
    today,
    position,
    came: position && cameBy(position, parts.moves),
    agreed: parts.boundaries.filter((one) => holdsOn(one, today)),
    held: heldOn(parts.jobs, today),
    timer: timers[0],
    week: shown,
    sources: sourcesOf(intervals.filter((interval) => interval.job === id)),
    unsorted: intervals.filter((interval) => !interval.job).length,
    figures: await ask(asker, (reader) =>
      jobFigures(reader, {
        ...{ today, parts, week: shown, zone: settings.zone, weekStart: settings.weekStart },
        since: position?.from,
      }),
    ),
  }
}

/** A day in the last week of a job that ended, when its end is known to the day. */
function lastWeekOf({ to }: Job): PlainDate | undefined {
  return to && isPlainDate(to) ? to : undefined
}

function cameBy(position: Position, moves: readonly Move[]): Move | undefined {
  return moves.find((move) => move.position === position.id)
}

function heldOn(jobs: readonly Job[], day: PlainDate): JobNow['held'] {
  const held = jobs.filter((job) => holdsOn(job, day))
  return { count: held.length, paid: held.filter(({ paid }) => paid).length }
}

function sourcesOf(
  intervals: readonly { calendar?: string | undefined; project?: string | undefined }[],
): WeekSource[] {
  const counts = new Map<string, number>()
  for (const { calendar, project } of intervals) {
    const name = calendar ?? project ?? ''
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  const sources = [...counts].map(([name, count]) => (name ? { name, count } : { count }))
  return sources.sort((a, b) => b.count - a.count)
}

/** The weeks before and after one. */
export function weeksAround({ from }: { from: PlainDate }): { previous: PlainDate; next: PlainDate } {
  return { previous: addDays(from, -7), next: addDays(from, 7) }
}
