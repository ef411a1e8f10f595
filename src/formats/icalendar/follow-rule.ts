import { allowsDay, civil, daysOfMonth, daysOfWeek, daysOfYear, type Start, weekdayOf } from './rule-days.ts'
import type { Rule, WallSeconds } from './shape.ts'

const DAY = 86_400

/** How far a rule may be followed: to this moment, and for so many steps that find nothing. */
export interface Budget {
  /** Nothing after it is asked for. */
  until: WallSeconds
  steps: number
}

/**
 * The wall times a rule means from its start on, ascending, the start first. Ends with the rule's count, at
 * `budget.until`, or when the steps are used up; `until` of the rule is the caller's, who knows the zone.
 */
export function* followRule(rule: Rule, start: WallSeconds, budget: Budget): Generator<WallSeconds> {
  yield start
  let left = (rule.count ?? Number.POSITIVE_INFINITY) - 1
  for (const at of timesOf(rule, start, budget)) {
    if (at <= start) continue
    if (at > budget.until || left-- <= 0) return
    budget.steps++
    yield at
  }
}

function timesOf(rule: Rule, at: WallSeconds, budget: Budget): Generator<WallSeconds> {
  const isByDay = rule.freq === 'YEARLY' || rule.freq === 'MONTHLY' || rule.freq === 'WEEKLY' || rule.freq === 'DAILY'
  return isByDay ? byPeriods(rule, at, budget) : byClock(rule, at, budget)
}

function* byPeriods(rule: Rule, at: WallSeconds, budget: Budget): Generator<WallSeconds> {
  const times = timesOfDay(rule, at)
  for (const days of periodsOf(rule, Math.floor(at / DAY), budget)) {
    if (rule.bySetPos.length) yield* atPositions(rule.bySetPos, days, times)
    else for (const day of days) for (const time of times) yield day * DAY + time
  }
}

function* atPositions(positions: readonly number[], days: number[], times: number[]): Generator<WallSeconds> {
  const all = days.length * times.length
  const wanted = positions.map((position) => (position > 0 ? position - 1 : all + position))
  for (const index of [...new Set(wanted)].sort((a, b) => a - b)) {
    const day = days[Math.floor(index / times.length)]
    const time = times[index % times.length]
    if (index >= 0 && day !== undefined && time !== undefined) yield day * DAY + time
  }
}

/** The days of one period after the other, until the budget ends. */
function* periodsOf(rule: Rule, day: number, budget: Budget): Generator<number[]> {
  const start: Start = { ...civil(day), weekday: weekdayOf(day) }
  const last = Math.floor(budget.until / DAY)
  for (let count = 0; budget.steps-- > 0; count += rule.interval) {
    const period = periodAt(rule, day, start, count)
    if (period.from > last) return
    yield period.days()
  }
}

function periodAt(rule: Rule, day: number, start: Start, count: number): { from: number; days: () => number[] } {
  if (rule.freq === 'DAILY')
    return { from: day + count, days: () => (allowsDay(rule, day + count) ? [day + count] : []) }
  if (rule.freq === 'WEEKLY') {
    const first = day - ((start.weekday - rule.weekStart + 7) % 7) + count * 7
    return { from: first, days: () => daysOfWeek(rule, first, start) }
  }
  if (rule.freq === 'YEARLY') {
    const year = start.year + count
    // The first week of a year may begin in the year before.
    return { from: (year - 1970) * 365.2425 - 10, days: () => daysOfYear(rule, year, start) }
  }
  const index = start.month - 1 + count
  const [year, month] = [start.year + Math.floor(index / 12), (index % 12) + 1]
  const isMeant = !rule.byMonth.length || rule.byMonth.includes(month)
  const from = (year - 1970) * 365.2425 + (month - 1) * 30 - 3
  return { from, days: () => (isMeant ? daysOfMonth(rule, year, month, start) : []) }
}

/** Seconds after midnight, ascending. */
function timesOfDay(rule: Rule, at: WallSeconds): number[] {
  const time = at - Math.floor(at / DAY) * DAY
  const hours = rule.byHour.length ? rule.byHour : [Math.floor(time / 3600)]
  const minutes = rule.byMinute.length ? rule.byMinute : [Math.floor(time / 60) % 60]
  const seconds = rule.bySecond.length ? rule.bySecond : [time % 60]
  return hours.flatMap((hour) =>
    minutes.flatMap((minute) => seconds.map((second) => hour * 3600 + minute * 60 + second)),
  )
}

const UNITS = { HOURLY: 3600, MINUTELY: 60, SECONDLY: 1 } as const

/** Hourly and more often: steps of the interval, leaping over days, hours and minutes the rule does not allow. */
function* byClock(rule: Rule, start: WallSeconds, budget: Budget): Generator<WallSeconds> {
  const unit = UNITS[rule.freq as keyof typeof UNITS]
  const step = unit * rule.interval
  const base = Math.floor(start / unit) * unit
  const inUnit = start - base
  const within = finerTimes(rule, unit, inUnit)
  for (let at = base; at <= budget.until && budget.steps-- > 0; ) {
    const leap = leapFrom(rule, at, unit)
    if (leap > at) at = base + Math.ceil((leap - base) / step) * step
    else {
      for (const extra of within) yield at + extra
      at += step
    }
  }
}

/** Where to look next when this hour, minute or second is not allowed; the same place when it is. */
function leapFrom(rule: Rule, at: WallSeconds, unit: number): WallSeconds {
  const day = Math.floor(at / DAY)
  if (!allowsDay(rule, day)) return (day + 1) * DAY
  if (rule.byHour.length && !rule.byHour.includes(Math.floor(at / 3600) - day * 24))
    return (Math.floor(at / 3600) + 1) * 3600
  if (unit <= 60 && rule.byMinute.length && !rule.byMinute.includes(turn(Math.floor(at / 60))))
    return (Math.floor(at / 60) + 1) * 60
  if (unit === 1 && rule.bySecond.length && !rule.bySecond.includes(turn(at))) return at + 1
  return at
}

/** The minute of an hour or the second of a minute, also before 1970. */
function turn(count: number): number {
  return ((count % 60) + 60) % 60
}

/** Minutes and seconds inside an hour, seconds inside a minute. */
function finerTimes(rule: Rule, unit: number, inUnit: number): number[] {
  if (unit === 1) return [0]
  const seconds = rule.bySecond.length ? rule.bySecond : [inUnit % 60]
  if (unit === 60) return seconds
  const minutes = rule.byMinute.length ? rule.byMinute : [Math.floor(inUnit / 60)]
  return minutes.flatMap((minute) => seconds.map((second) => minute * 60 + second))
}
