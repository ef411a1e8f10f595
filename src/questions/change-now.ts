import {
  addDays,
  type Days,
  dayAt,
  firstDay,
  type Instant,
  isPartialDate,
  lastDay,
  type PartialDate,
  type PlainDate,
  startOfWeek,
  type Weekday,
} from '#calendar'
import {
  around,
  beforeAfter,
  jobsOfMove,
  type Outlets,
  outlets,
  type Phases,
  phasesOf,
  SERIES,
  type SeriesChange,
  type UnnamedChange,
  unnamedChange,
  WEEKS_AROUND,
  type WhatElse,
  weeklySeries,
  whatElse,
  wholeOf,
} from '#measures'
import type { Boundary, DayTotal, Job, Move, Position, Strand, Work } from '#record'
import type { Reader, Stored } from '#store'
import { type Asker, ask, whoAmI } from './asker.ts'

/** Which date is looked at: a move by its id, or any day or month, for one job or for all paid ones. */
export interface ChangeTerms {
  move?: string | undefined
  on?: string | undefined
  job?: string | undefined
}

/** What was different after a date. */
export interface ChosenChange {
  /** Absent for a date of one’s own. */
  move?: Move | undefined
  on: PartialDate
  /** The jobs its figures are of, taken together. */
  jobs: Job[]
  phases: Phases
  series: SeriesChange[]
  /** What else the record knows of the eight weeks on each side. */
  around: Days
  else: WhatElse[]
}

/** Moves and what came after them, what outlets go with, and changes nobody named. */
export interface ChangeNow {
  today: PlainDate
  /** The newest first; those known only to the year cannot be chosen. */
  moves: Move[]
  jobs: Job[]
  positions: Position[]
  works: Work[]
  chosen?: ChosenChange | undefined
  outlets: Outlets
  /** Of each paid job held now, since its last move. */
  unnamed: { job: Job; period: Days; series: UnnamedChange[] }[]
}

/** Weeks that are looked back on for outlets, and at most for a change nobody named: conventions of our own. */
const OUTLET_WEEKS = 104
const UNNAMED_WEEKS = 208
const STRANDS: readonly Strand[] = ['all', 'job', 'served', 'bleed']

/** The newest move of a paid job that has weeks on both sides, unless another is asked for. */
export async function changeNow(asker: Asker, terms: ChangeTerms = {}): Promise<ChangeNow> {
  const { settings } = await whoAmI(asker)
  const today = dayAt(settings.zone, asker.now() as Instant)
  return ask(asker, async (reader) => {
    const around = await aroundOf(reader, { today, weekStart: settings.weekStart })
    const chosen = choose(around, terms)
    return {
      today,
      moves: around.moves,
      jobs: around.jobs,
      positions: around.positions,
      works: await reader.list('work'),
      chosen: chosen && (await changeAt(reader, around, chosen)),
      outlets: await outletsOf(reader, around),
      unnamed: await unnamedOf(reader, around),
    }
  })
}

interface Around {
  today: PlainDate
  weekStart: Weekday
  jobs: Stored<'job'>[]
  moves: Stored<'move'>[]
  positions: Stored<'position'>[]
  boundaries: Stored<'boundary'>[]
}

async function aroundOf(reader: Reader, when: Pick<Around, 'today' | 'weekStart'>): Promise<Around> {
  const moves = await reader.list('move')
  return {
    ...when,
    jobs: await reader.list('job'),
    moves: moves.sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : a.id < b.id ? 1 : -1)),
    positions: await reader.list('position'),
    boundaries: await reader.list('boundary'),
  }
}

interface Choice {
  move?: Move
  on: PartialDate
  jobs: Job[]
}

function choose({ moves, jobs, today }: Around, terms: ChangeTerms): Choice | undefined {
  const of = (move: Move): Choice => ({ move, on: move.on, jobs: jobsOfMove(move, jobs) })
  const asked = moves.find(({ id }) => id === terms.move)
  if (asked) return of(asked)
  if (terms.on && isPartialDate(terms.on)) {
    const named = jobs.filter(({ id }) => id === terms.job)
    return { on: terms.on, jobs: named.length ? named : jobs.filter(({ paid }) => paid) }
  }
  const paid = new Set<string>(jobs.filter((job) => job.paid).map(({ id }) => id))
  // Five weeks after a move there may be enough to look at; before, an older one says more.
  const usable = moves.filter(({ on, job }) => paid.has(job) && on.length > 4 && addDays(lastDay(on), 35) <= today)
  const [first] = [...usable.filter(({ kind }) => kind !== 'start'), ...usable]
  return first && of(first)
}

async function changeAt(reader: Reader, around_: Around, { move, on, jobs }: Choice): Promise<ChosenChange> {
  const { today, weekStart, moves, boundaries, positions } = around_
  const own = new Set<string>(jobs.map(({ id }) => id))
  const neighbours = moves.filter(({ id, job }) => id !== move?.id && (move ? job === move.job : own.has(job)))
  const phases = phasesOf({ on, today, weekStart, neighbours: jobs.length === 1 || move ? neighbours : [] }) ?? {}
  const period = wholeOf(phases) ?? { from: firstDay(on), to: lastDay(on) }
  const days = around(on, WEEKS_AROUND)
  const [statements, servings] = [await reader.list('statement'), await reader.list('serving')]
  const series = await seriesOf(reader, jobs, boundaries, period)
  const rows = jobs.length === 1 ? { concept: 'interval' as const, job: jobs[0]?.id, period } : undefined
  const within = (side: Days | undefined) => (week: { from: PlainDate }) =>
    side !== undefined && week.from >= side.from && week.from <= side.to
  return {
    ...{ move, on, jobs, phases, around: days },
    series: SERIES.map((name) => {
      const basis = { period, rows: name === 'energy' ? { concept: 'entry' as const, job: jobs[0]?.id, period } : rows }
      const weeks = series[name]
      return beforeAfter(name, weeks.filter(within(phases.before)), weeks.filter(within(phases.after)), basis)
    }),
    else: whatElse({ moves, positions, boundaries, statements, servings, jobs: around_.jobs }, days, move),
  }
}

async function seriesOf(reader: Reader, jobs: readonly Job[], boundaries: readonly Boundary[], period: Days) {
  const totals = await reader.dayTotals(period, STRANDS)
  const checkIns = await checkInsOf(reader, period)
  return weeklySeries({ jobs, boundaries, period, totals, checkIns })
}

/** All check-ins of these days: a page of entries has a limit, a period of a few years does not reach this one. */
function checkInsOf(reader: Reader, { from, to }: Days): Promise<Stored<'entry'>[]> {
  return reader.entries({ kind: 'check-in', from, to }, { limit: 100_000 })
}

/** The last whole weeks before today, so many of them. */
function lastWeeks({ today, weekStart }: Around, weeks: number): Days {
  const end = startOfWeek(today, weekStart)
  return { from: addDays(end, -7 * weeks), to: addDays(end, -1) }
}

async function outletsOf(reader: Reader, around: Around): Promise<Outlets> {
  const period = lastWeeks(around, OUTLET_WEEKS)
  const totals: DayTotal[] = await reader.dayTotals(period, ['all', 'job'])
  return outlets({ jobs: around.jobs, period, totals, checkIns: await checkInsOf(reader, period) })
}

async function unnamedOf(reader: Reader, around: Around): Promise<ChangeNow['unnamed']> {
  const held = around.jobs.filter((job) => job.paid && !job.to)
  const found: ChangeNow['unnamed'] = []
  for (const job of held) {
    const last = around.moves.find((move) => move.job === job.id && lastDay(move.on) < around.today)
    const whole = lastWeeks(around, UNNAMED_WEEKS)
    const since = last && startOfWeek(addDays(lastDay(last.on), 7), around.weekStart)
    const period = since && since > whole.from ? { from: since, to: whole.to } : whole
    if (period.from > period.to) continue
    const series = await seriesOf(reader, [job], around.boundaries, period)
    const basis = { period, rows: { concept: 'interval' as const, job: job.id, period } }
    found.push({ job, period, series: SERIES.map((name) => unnamedChange(name, series[name], basis)) })
  }
  return found
}
