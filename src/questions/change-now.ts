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
  touches,
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
import type { Job, Move, Position, Work } from '#record'
import type { Reader, Stored } from '#store'
import { type Asker, ask, whoAmI } from './asker.ts'
import { readWeeks, type Weeks, within } from './change-weeks.ts'
import { Remembered } from './remembered.ts'

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

const remembered = new Remembered<ChangeNow>(20)

/** The newest move of a paid job that has weeks on both sides, unless another is asked for. Kept until something is written. */
export async function changeNow(asker: Asker, terms: ChangeTerms = {}): Promise<ChangeNow> {
  const { settings } = await whoAmI(asker)
  const today = dayAt(settings.zone, asker.now() as Instant)
  const written = await ask(asker, (reader) => reader.newestChange())
  const key = JSON.stringify([asker.person, written, today, settings.weekStart, terms.move, terms.on, terms.job])
  const when = { today, weekStart: settings.weekStart }
  return remembered.of(asker.store, key, () => madeChange(asker, when, terms))
}

function madeChange(asker: Asker, when: Pick<Around, 'today' | 'weekStart'>, terms: ChangeTerms): Promise<ChangeNow> {
  return ask(asker, async (reader) => {
    const around = await aroundOf(reader, when)
    const choice = choose(around, terms)
    const unnamed = unnamedPeriods(around)
    const recent = lastWeeks(around, OUTLET_WEEKS)
    const { today } = when
    const periods = [...(choice ? [choice.period] : []), recent, ...unnamed.map(({ period }) => period)]
    const weeks = await readWeeks(reader, periods)
    return {
      today,
      moves: around.moves,
      jobs: around.jobs,
      positions: around.positions,
      works: await reader.list('work'),
      chosen: choice && (await changeAt(reader, around, choice, weeks)),
      outlets: outlets({ jobs: around.jobs, period: recent, ...within(weeks, recent) }),
      unnamed: unnamed.map((one) => unnamedOf(one, around, weeks)),
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
  move?: Move | undefined
  on: PartialDate
  jobs: Job[]
  phases: Phases
  period: Days
}

function choose(around: Around, terms: ChangeTerms): Choice | undefined {
  const { moves, jobs, today } = around
  const asked = moves.find(({ id }) => id === terms.move)
  if (asked) return choiceOf(around, { move: asked, on: asked.on, jobs: jobsOfMove(asked, jobs) })
  if (terms.on && isPartialDate(terms.on)) {
    const named = jobs.filter(({ id }) => id === terms.job)
    return choiceOf(around, { on: terms.on, jobs: named.length ? named : jobs.filter(({ paid }) => paid) })
  }
  const paid = new Set<string>(jobs.filter((job) => job.paid).map(({ id }) => id))
  // Five weeks after a move there may be enough to look at; before, an older one says more.
  const usable = moves.filter(({ on, job }) => paid.has(job) && on.length > 4 && addDays(lastDay(on), 35) <= today)
  const [first] = [...usable.filter(({ kind }) => kind !== 'start'), ...usable]
  return first && choiceOf(around, { move: first, on: first.on, jobs: jobsOfMove(first, jobs) })
}

function choiceOf({ moves, today, weekStart }: Around, { move, on, jobs }: Omit<Choice, 'phases' | 'period'>): Choice {
  const own = move?.job ?? (jobs.length === 1 ? jobs[0]?.id : undefined)
  const neighbours = moves.filter(({ id, job }) => id !== move?.id && job === own)
  const phases = phasesOf({ on, today, weekStart, neighbours }) ?? {}
  const period = wholeOf(phases) ?? { from: firstDay(on), to: lastDay(on) }
  const held = jobs.filter((job) => touches(job, period))
  return { move, on, jobs: held.length ? held : jobs, phases, period }
}

async function changeAt(reader: Reader, about: Around, choice: Choice, weeks: Weeks): Promise<ChosenChange> {
  const { move, on, jobs, phases, period } = choice
  const { moves, positions, boundaries } = about
  const [statements, servings] = [await reader.list('statement'), await reader.list('serving')]
  const series = weeklySeries({ jobs, boundaries, period, ...within(weeks, period) })
  const job = jobs.length === 1 ? jobs[0]?.id : undefined
  const onSide = (side: Days | undefined) => (week: { from: PlainDate }) =>
    side !== undefined && week.from >= side.from && week.from <= side.to
  const days = around(on, WEEKS_AROUND)
  return {
    ...{ move, on, jobs, phases, around: days },
    series: SERIES.map((name) => {
      const rows = { concept: name === 'energy' ? ('entry' as const) : ('interval' as const), job, period }
      const [before, after] = [phases.before, phases.after].map((side) => series[name].filter(onSide(side)))
      return beforeAfter(name, before ?? [], after ?? [], { period, rows })
    }),
    else: whatElse({ moves, positions, boundaries, statements, servings, jobs: about.jobs }, days, move),
  }
}

/** The last whole weeks before today, so many of them. */
function lastWeeks({ today, weekStart }: Around, weeks: number): Days {
  const end = startOfWeek(today, weekStart)
  return { from: addDays(end, -7 * weeks), to: addDays(end, -1) }
}

/** Of each paid job held now: since its last move, as what a move has changed was named. */
function unnamedPeriods(around: Around): { job: Job; period: Days }[] {
  const whole = lastWeeks(around, UNNAMED_WEEKS)
  return around.jobs
    .filter((job) => job.paid && !job.to)
    .map((job) => {
      const last = around.moves.find((move) => move.job === job.id && lastDay(move.on) < around.today)
      const since = last && startOfWeek(addDays(lastDay(last.on), 7), around.weekStart)
      return { job, period: since && since > whole.from ? { from: since, to: whole.to } : whole }
    })
    .filter(({ period }) => period.from < period.to)
}

function unnamedOf({ job, period }: { job: Job; period: Days }, { boundaries }: Around, weeks: Weeks) {
  const series = weeklySeries({ jobs: [job], boundaries, period, ...within(weeks, period) })
  const basis = { period, rows: { concept: 'interval' as const, job: job.id, period } }
  return { job, period, series: SERIES.map((name) => unnamedChange(name, series[name], basis)) }
}
