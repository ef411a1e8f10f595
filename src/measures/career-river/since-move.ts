import { addMonths, dayNumber, firstDay, type Month, monthOf, type PlainDate } from '#calendar'
import type { Job, Move } from '#record'
import type { CareerRiver, RiverJob } from './career-river.ts'

/** Hours a week of some jobs in two stretches, all of them traced. */
export interface BeforeAfter {
  jobs: string[]
  before: number
  after: number
}

/** What is different since a move: descriptive, no cause is claimed. */
export interface SinceMove {
  move: Move
  /** The twelve months before the move, and the last twelve: first months and count of months. */
  before: { from: Month; months: number }
  after: { from: Month; months: number }
  paid: BeforeAfter
  /** The unpaid jobs held then and now that serve the works most; absent when there are none traced. */
  serving?: BeforeAfter | undefined
}

const YEAR = 12
/** A job of which at least this much serves a work counts as one that serves it most. */
const MOSTLY = 0.5

/**
 * The last promotion or transfer in a paid job held now: its hours a week in the twelve months before and in the last
 * twelve, where every month of both was traced. `river` is by month. Nothing where that cannot be said.
 */
export function sinceMove(
  river: CareerRiver,
  jobs: readonly Job[],
  moves: readonly Move[],
  today: PlainDate,
): SinceMove | undefined {
  const held = new Set(jobs.filter((job) => job.paid && !job.to).map((job) => job.id as string))
  const [move] = moves
    .filter(({ kind, job, on }) => (kind === 'promotion' || kind === 'transfer') && held.has(job) && on.length > 4)
    .sort((a, b) => (a.on < b.on ? 1 : -1))
  if (!move) return undefined
  const moved = monthOf(firstDay(move.on))
  const after = addMonths(monthOf(today), -YEAR)
  if (addMonths(moved, YEAR) > after) return undefined
  const stretches = { before: placesFrom(river, addMonths(moved, -YEAR)), after: placesFrom(river, after) }
  const paid = compared(river, [move.job], stretches)
  if (!paid) return undefined
  const unpaid = new Set(jobs.filter((job) => !job.paid).map((job) => job.id as string))
  const serving = river.jobs.filter((one) => unpaid.has(one.job) && servesMostly(one, stretches.before))
  return {
    move,
    before: { from: addMonths(moved, -YEAR), months: YEAR },
    after: { from: after, months: YEAR },
    paid,
    serving: compared(
      river,
      serving.map(({ job }) => job),
      stretches,
    ),
  }
}

/** Places of the twelve months from this one on. */
function placesFrom({ periods }: CareerRiver, from: Month): number[] {
  const end = addMonths(from, YEAR)
  return periods.flatMap(({ from: day }, place) => (monthOf(day) >= from && monthOf(day) < end ? [place] : []))
}

function servesMostly({ hours, served }: RiverJob, places: readonly number[]): boolean {
  const sum = (of: readonly number[]) => places.reduce((all, place) => all + (of[place] ?? 0), 0)
  return sum(hours) > 0 && sum(served) / sum(hours) >= MOSTLY
}

function compared(
  river: CareerRiver,
  jobs: readonly string[],
  { before, after }: { before: readonly number[]; after: readonly number[] },
): BeforeAfter | undefined {
  const own = river.jobs.filter(({ job }) => jobs.includes(job))
  const isTraced = own.every(({ assumed }) => [...before, ...after].every((place) => !assumed[place]))
  if (!own.length || before.length < YEAR || after.length < YEAR || !isTraced) return undefined
  const mean = (places: readonly number[]) => {
    const days = places.reduce((sum, place) => sum + daysOf(river, place), 0)
    const hours = own.reduce((sum, one) => sum + weighted(river, one, places), 0)
    return hours / days
  }
  return { jobs: own.map(({ job }) => job), before: mean(before), after: mean(after) }
}

function weighted(river: CareerRiver, { hours }: RiverJob, places: readonly number[]): number {
  return places.reduce((sum, place) => sum + (hours[place] ?? 0) * daysOf(river, place), 0)
}

function daysOf({ periods }: CareerRiver, place: number): number {
  const days = periods[place]
  return days ? dayNumber(days.to) - dayNumber(days.from) + 1 : 0
}
