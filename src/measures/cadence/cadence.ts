import { addDays, type Days, dayNumber, type PlainDate, type Weekday } from '#calendar'
import type { Boundary, Cadence, Job } from '#record'
import { rollingRates, runProbability, wilsonInterval } from '#statistics'
import type { Finding, NotEnough, Unit } from '../finding.ts'
import { Amounts, type DayAmount, TINY } from './amounts.ts'
import { wholePeriods } from './cadence-periods.ts'
import { countedRows } from './counted-rows.ts'
import { isLeave, type LeaveLines, leaveLines } from './leave-periods.ts'

export interface CadenceSlice {
  cadence: Cadence
  /** What it counts, by day. */
  amounts: readonly DayAmount[]
  boundaries: readonly Boundary[]
  jobs: readonly Job[]
  today: PlainDate
  /** 1 Monday … 7 Sunday. */
  weekStart: Weekday
}

/** One week or month of a cadence. Of leave, and while it runs, it is not due. */
export interface CadencePeriod extends Days {
  amount: number
  isMet: boolean
  state: 'due' | 'leave' | 'running'
}

export interface CadenceFigures {
  periods: CadencePeriod[]
  /** How many a week or month lately: the figure to lead with. */
  rate: Finding
  /** The rate after each whole week. */
  rates: { to: PlainDate; rate: number }[]
  /** Periods met of those due. */
  adherence: Finding
  /** The most periods met in a row. */
  bestRun: Finding
  /** How likely such a run is where each period is met as often as these were, and nothing else is going on. */
  bestRunByChance: Finding
}

/** Weeks; a convention of the methods. */
export const RATE_HALF_LIFE = 4
/** Below so many periods there is no figure, and a rolling rate below so many weeks: a convention of our own. */
export const LEAST_PERIODS = 4
/** How far back is looked: a convention of our own. */
const MOST = { week: 52, month: 24 } as const
const MOST_WEEKS = 104
/** Days before its last one that a cadence’s figures never look beyond: 24 months and the one that is running. */
export const CADENCE_DAYS = 800
const WEEKS_A_MONTH = 365.2425 / 12 / 7

/** How one cadence is kept: its rate, and its weeks or months one by one. Missed ones change nothing about those met. */
export function cadenceFigures(slice: CadenceSlice): CadenceFigures {
  const { cadence, boundaries, jobs } = slice
  const amounts = Amounts.of(slice.amounts)
  const lines = leaveLines(boundaries, jobs, cadence.job)
  const periods = periodsOf(slice, amounts, lines)
  const due = periods.filter(({ state }) => state === 'due')
  const met = due.filter(({ isMet }) => isMet).length
  const basis = basisOf(slice, due)
  const run = longestRun(due)
  const byChance = due.length ? runProbability(due.length, run, met / due.length) : 0
  const told = (value: Partial<Finding>) => (basis.notEnough ? {} : value)
  return {
    ...{ periods, ...rateOf(slice, amounts, lines) },
    adherence: {
      ...basis,
      ...told({ value: met / due.length, interval: wilsonInterval(met, due.length) }),
      unit: 'share',
      method: 'cadence.adherence',
    },
    bestRun: { ...basis, ...told({ value: run }), unit: 'pieces', method: 'cadence.best-run' },
    bestRunByChance: {
      ...{ ...basis, ...told({ value: byChance }), unit: 'probability' },
      ...{ method: 'cadence.run-by-chance', nature: 'what-if' },
    },
  }
}

function basisOf({ cadence, today }: CadenceSlice, due: readonly CadencePeriod[]) {
  const counted = cadence.per === 'week' ? ('weeks' as const) : ('months' as const)
  const lacks: NotEnough = { missing: counted, need: LEAST_PERIODS, have: due.length }
  const period = { from: due[0]?.from ?? cadence.from, to: due.at(-1)?.to ?? today }
  const rows = countedRows(cadence, period)
  return { n: due.length, counted, period, rows, ...(due.length < LEAST_PERIODS ? { notEnough: lacks } : {}) }
}

function periodsOf({ cadence, today, weekStart }: CadenceSlice, amounts: Amounts, lines: LeaveLines): CadencePeriod[] {
  const { per, from, times } = cadence
  const until = lastDayOf(cadence, today)
  return wholePeriods(per, { from, until, weekStart, most: MOST[per] })
    .filter((days) => !cadence.to || days.to <= cadence.to)
    .map((days) => {
      const amount = amounts.between(dayNumber(days.from), dayNumber(days.to))
      const state = isLeave(days, lines) ? 'leave' : days.to >= today ? 'running' : 'due'
      return { ...days, amount, isMet: amount >= times - TINY, state }
    })
}

function lastDayOf({ to }: Cadence, today: PlainDate): PlainDate {
  return to && to < today ? to : today
}

/** By weeks also where the cadence is by month: half of what is told comes from the last four of them. */
function rateOf(slice: CadenceSlice, amounts: Amounts, lines: LeaveLines): Pick<CadenceFigures, 'rate' | 'rates'> {
  const { cadence, today, weekStart } = slice
  const until = addDays(lastDayOf(cadence, today), cadence.to && cadence.to < today ? 0 : -1)
  const weeks = wholePeriods('week', { from: cadence.from, until, weekStart, most: MOST_WEEKS }).filter(
    (week) => week.to <= until && !isLeave(week, lines),
  )
  const each = weeks.map(({ from, to }) => amounts.between(dayNumber(from), dayNumber(to)))
  const scale = cadence.per === 'week' ? 1 : WEEKS_A_MONTH
  const rates = rollingRates(each, RATE_HALF_LIFE).map((rate, at) => ({
    to: (weeks[at] as Days).to,
    rate: rate * scale,
  }))
  const period = { from: weeks[0]?.from ?? cadence.from, to: weeks.at(-1)?.to ?? today }
  const enough = weeks.length >= LEAST_PERIODS
  return {
    rates: enough ? rates : [],
    rate: {
      ...(enough
        ? { value: rates.at(-1)?.rate }
        : { notEnough: { missing: 'weeks', need: LEAST_PERIODS, have: weeks.length } as const }),
      ...{ unit: rateUnit(cadence), n: weeks.length, counted: 'weeks' },
      period,
      method: 'cadence.rate',
      rows: countedRows(cadence, period),
    },
  }
}

function rateUnit({ counts, per }: Cadence): Unit {
  const isHours = counts === 'hours' || counts === 'learning hours'
  if (per === 'week') return isHours ? 'h/week' : 'times/week'
  return isHours ? 'h/month' : 'times/month'
}

function longestRun(due: readonly CadencePeriod[]): number {
  let [longest, running] = [0, 0]
  for (const { isMet } of due) {
    running = isMet ? running + 1 : 0
    longest = Math.max(longest, running)
  }
  return longest
}
