import {
  addDays,
  type Days,
  dayNumber,
  type Month,
  monthOf,
  type PlainDate,
  type Span,
  startOfDay,
  type Zone,
} from '#calendar'
import { DIRECTIVE, quantileOf, wilsonInterval } from '#statistics'
import { monthsUntil } from '../career-river/river-periods.ts'
import type { Finding, Rows } from '../finding.ts'
import { dailyRest, type Rest, shortestRest } from './daily-rest.ts'
import { type WeekRest, weeklyRest } from './weekly-rest.ts'

/** What rest is computed from. */
export interface RestSlice {
  period: Days
  /** Stretches of all paid jobs, in milliseconds, in any order; from some days before the period to some after. */
  paid: readonly Span[]
  zone: Zone
  weekStart: 1 | 2 | 3 | 4 | 5 | 6 | 7
  /** Up to when it is known that no paid time came. */
  until: number
}

export interface RestFigures {
  /** The share of days with paid time whose rest was below the 11 h figure. */
  below: Finding
  /** The middle one of all daily rests, in hours; half of them lie within `range`. */
  usual: Finding
  shortest?: Rest | undefined
  /** The days below the 11 h figure, the newest first. */
  short: Rest[]
  /** The same share, by month. */
  months: { month: Month; finding: Finding }[]
  /** The share of weeks with paid time whose longest rest was below the 35 h figure. */
  weeks: Finding
  shortestWeek?: WeekRest | undefined
}

/** Daily and weekly rest of all paid jobs together, beside the figures of Directive 2003/88/EC. */
export function rest(slice: RestSlice): RestFigures {
  const { period, paid, zone, until } = slice
  const within = ({ day }: { day: PlainDate }) => day >= period.from && day <= period.to
  const rests = dailyRest(paid, zone, until).filter(within)
  const weeks = weeklyRest(slice)
  const usual = quantileOf(
    rests.map(({ minutes }) => minutes / 60),
    0.5,
  )
  return {
    below: belowEleven(rests, period),
    usual: {
      ...(usual === undefined ? NO_DAYS : { value: usual, range: middleHalf(rests) }),
      ...{ unit: 'h', n: rests.length, counted: 'days', period, rows: tracedIn(period), method: 'rest.usual' },
    },
    shortest: shortestRest(rests),
    short: rests.filter(({ isBelowEleven }) => isBelowEleven).reverse(),
    months: monthsUntil(period.from, period.to).map((days) => {
      const month = monthOf(days.from)
      return {
        month,
        finding: belowEleven(
          rests.filter(({ day }) => monthOf(day) === month),
          days,
        ),
      }
    }),
    weeks: {
      ...shareOf(weeks.filter(({ hours }) => hours < DIRECTIVE.weeklyRest).length, weeks.length, 'weeks'),
      ...{ unit: 'share', n: weeks.length, counted: 'weeks', period, rows: tracedIn(period), method: 'rest.weekly' },
    },
    shortestWeek: weeks.toSorted((a, b) => a.hours - b.hours)[0],
  }
}

const NO_DAYS = { notEnough: { missing: 'days', need: 1, have: 0 } } as const

/** Rest is what lies between traced time. */
function tracedIn(period: Days): Rows {
  return { concept: 'interval', period }
}

function belowEleven(rests: readonly Rest[], period: Days): Finding {
  return {
    ...shareOf(rests.filter(({ isBelowEleven }) => isBelowEleven).length, rests.length, 'days'),
    ...{ unit: 'share', n: rests.length, counted: 'days', period, rows: tracedIn(period), method: 'rest.below eleven' },
  }
}

function shareOf(x: number, n: number, missing: 'days' | 'weeks'): Pick<Finding, 'value' | 'interval' | 'notEnough'> {
  return n ? { value: x / n, interval: wilsonInterval(x, n) } : { notEnough: { missing, need: 1, have: 0 } }
}

function middleHalf(rests: readonly Rest[]): [number, number] {
  const hours = rests.map(({ minutes }) => minutes / 60)
  return [quantileOf(hours, 0.25) as number, quantileOf(hours, 0.75) as number]
}

/** The span of time that has to be read for a period: its days, the night before, and the 24 hours after. */
export function restSpan({ from, to }: Days, zone: Zone): Span {
  return { start: startOfDay(zone, dayNumber(addDays(from, -8))), end: startOfDay(zone, dayNumber(addDays(to, 3))) }
}
