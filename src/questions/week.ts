import {
  addDays,
  dayAt,
  dayNumber,
  fromDayNumber,
  type Instant,
  minutesAt,
  type PlainDate,
  type Span,
  startOfDay,
  startOfWeek,
  subtract,
  type Zone,
} from '#calendar'
import {
  type AgreedDay,
  agreedDay,
  type BleedKind,
  type Boundary,
  boundariesOf,
  dayTotals,
  type Interval,
  type Job,
  outside,
  ownTime,
  type Serving,
} from '#record'
import { type Asker, ask, whoAmI } from './asker.ts'

const HOUR = 3_600_000
/** No zone is further from Greenwich: an interval counts on its own zone’s day. */
const WIDEST_OFFSET = 15 * HOUR

/** Part of a day in hours of its clock, 0 … 24. */
export interface Stretch {
  from: number
  to: number
}

/**
 * Traced time on one day, each moment once. `inside` and `bleed` are of a job the week is looked at for; any other job’s is `other`.
 * An interval across midnight or across a boundary makes several.
 */
export interface WeekStretch extends Stretch {
  kind: 'inside' | 'bleed' | 'other'
  bleed?: BleedKind | undefined
  interval: string
  /** Empty: unsorted. */
  job: string
  title?: string | undefined
  startAt: number
  endAt: number
}

export interface WeekDay {
  day: PlainDate
  /** Agreed windows of the jobs looked at; absent when none were agreed. */
  windows?: Stretch[] | undefined
  quiet: Stretch[]
  leave: boolean
  stretches: WeekStretch[]
}

/** What a job took in the week, in seconds; the same time is counted once. */
export interface WeekJob {
  /** Empty: unsorted. */
  job: string
  seconds: number
  bleed: { kind: BleedKind; seconds: number }[]
}

export interface Week {
  from: PlainDate
  to: PlainDate
  /** The jobs whose boundaries are drawn: the one asked for, or every paid job with any. */
  focus: Job[]
  jobs: Job[]
  hours: WeekJob[]
  days: WeekDay[]
  boundaries: Boundary[]
  intervals: Interval[]
}

/** The week that holds `day` (by default today), for one job or for all paid ones. */
export async function week(asker: Asker, { day, job }: { day?: PlainDate; job?: string } = {}): Promise<Week> {
  const { settings } = await whoAmI(asker)
  const today = dayAt(settings.zone, asker.now() as Instant)
  const from = startOfWeek(day ?? today, settings.weekStart)
  const first = dayNumber(from)
  const numbers = new Set(Array.from({ length: 7 }, (_, index) => first + index))
  return ask(asker, async (reader) => {
    const span = {
      start: startOfDay(settings.zone, first) - WIDEST_OFFSET,
      end: startOfDay(settings.zone, first + 7) + WIDEST_OFFSET,
    }
    const intervals = await reader.intervals(span)
    const [jobs, boundaries] = [await reader.list('job'), await reader.list('boundary')]
    const paid = new Set(jobs.filter((one) => one.paid).map((one) => one.id as string))
    const focus = job ? jobs.filter((one) => one.id === job) : jobs.filter((one) => isBounded(one, boundaries))
    const agreements = new Agreements(focus, boundaries)
    const own = ownTime(intervals, numbers)
    const days = [...numbers].map((number) => weekDay(number, cutsOf(own, number), agreements, settings.zone))
    const hours = hoursOf(intervals, { paid, boundaries, servings: [] }, numbers)
    return { from, to: addDays(from, 6), focus, jobs, hours, days, boundaries, intervals }
  })
}

function isBounded(job: Job, boundaries: readonly Boundary[]): boolean {
  return job.paid && boundaries.some((boundary) => boundary.job === job.id && boundary.kind === 'daily window')
}

function hoursOf(
  intervals: readonly Interval[],
  terms: { paid: ReadonlySet<string>; boundaries: readonly Boundary[]; servings: readonly Serving[] },
  numbers: ReadonlySet<number>,
): WeekJob[] {
  const jobs = new Map<string, WeekJob>()
  for (const { strand, job, of, seconds } of dayTotals(intervals, terms, numbers)) {
    if (strand !== 'job' && strand !== 'bleed') continue
    const sum = jobs.get(job) ?? { job, seconds: 0, bleed: [] }
    jobs.set(job, sum)
    if (strand === 'job') sum.seconds += seconds
    else {
      const kind = sum.bleed.find((one) => one.kind === of)
      if (kind) kind.seconds += seconds
      else sum.bleed.push({ kind: of as BleedKind, seconds })
    }
  }
  return [...jobs.values()].sort((a, b) => b.seconds - a.seconds)
}

/** A part of an interval in one day of its own zone. */
interface Cut {
  interval: Interval
  number: number
  span: Span
}

/** What each interval has of the day, by start; windows and moments of one job without a gap between them are drawn as one. */
function cutsOf(own: ReturnType<typeof ownTime>, number: number): Cut[] {
  const all = [...(own.get(number)?.values() ?? [])].flatMap((jobs) =>
    jobs.flatMap(({ interval, spans }) => spans.map((span) => ({ interval, number, span: { ...span } }))),
  )
  const cuts: Cut[] = []
  for (const cut of all.sort((a, b) => a.span.start - b.span.start)) {
    const last = cuts.at(-1)
    if (last && last.span.end === cut.span.start && areAlike(last.interval, cut.interval)) last.span.end = cut.span.end
    else cuts.push(cut)
  }
  return cuts
}

function areAlike(a: Interval, b: Interval): boolean {
  const isDrawnAlone = ({ trace = 'tracked' }: Interval) => trace === 'tracked' || trace === 'meeting'
  return a === b || (a.job === b.job && a.zone === b.zone && !isDrawnAlone(a) && !isDrawnAlone(b))
}

/** What is agreed for the jobs looked at, on any day in any zone. An unpaid job has nothing outside. */
class Agreements {
  readonly #boundaries: Map<string, Boundary[]>
  readonly #known = new Map<string, AgreedDay>()

  constructor(focus: readonly Job[], boundaries: readonly Boundary[]) {
    this.#boundaries = new Map(focus.map((job) => [job.id as string, job.paid ? boundariesOf(job.id, boundaries) : []]))
  }

  /** Nothing when the job is not looked at. */
  of(job: string | undefined, zone: Zone, number: number): AgreedDay | undefined {
    const own = job && this.#boundaries.get(job)
    if (!own) return undefined
    const key = `${job} ${zone} ${number}`
    const known = this.#known.get(key) ?? agreedDay(own, zone, number)
    this.#known.set(key, known)
    return known
  }

  all(zone: Zone, number: number): AgreedDay[] {
    return [...this.#boundaries.keys()].flatMap((job) => this.of(job, zone, number) ?? [])
  }
}

function weekDay(number: number, cuts: readonly Cut[], agreements: Agreements, zone: Zone): WeekDay {
  const agreed = agreements.all(zone, number)
  const windows = agreed.flatMap((one) => one.windows ?? [])
  return {
    day: fromDayNumber(number),
    windows: agreed.some((one) => one.windows) ? windows.map((one) => onClock(one, number, zone)) : undefined,
    quiet: quietOf(agreed).map((one) => onClock(one, number, zone)),
    leave: agreed.some((one) => one.leave),
    stretches: cuts.flatMap((cut) => stretchesOf(cut, agreements.of(cut.interval.job, cut.interval.zone, number))),
  }
}

/** Quiet evenings hold for all jobs alike, so each is drawn once. */
function quietOf(agreed: readonly AgreedDay[]): Span[] {
  const quiet = agreed.flatMap((one) => one.quiet)
  return quiet.filter((one, index) => quiet.findIndex((other) => other.start === one.start) === index)
}

function stretchesOf({ interval, span, number }: Cut, agreed: AgreedDay | undefined): WeekStretch[] {
  const { id, job = '', title, startAt, endAt, zone } = interval
  const fields = { interval: id, job, title, startAt, endAt }
  if (!agreed) return [{ ...onClock(span, number, zone), kind: 'other', ...fields }]
  const outsides = outside([span], agreed)
  const insides = subtract([span], outsides)
  return [
    ...insides.map((piece) => ({ ...onClock(piece, number, zone), kind: 'inside' as const, ...fields })),
    ...outsides.map((piece) => ({
      ...onClock(piece, number, zone),
      kind: 'bleed' as const,
      bleed: piece.kind,
      ...fields,
    })),
  ].sort((a, b) => a.from - b.from)
}

/** Hours as the zone’s clock showed them; the end of the day is 24. */
function onClock({ start, end }: Span, number: number, zone: Zone): Stretch {
  const next = startOfDay(zone, number + 1)
  return {
    from: minutesAt(zone, start as Instant) / 60,
    to: end >= next ? 24 : minutesAt(zone, end as Instant) / 60,
  }
}
