import type { Rule } from './shape.ts'
import { dayOf } from './values.ts'

/** The start of a series on its own clock. */
export interface Start {
  year: number
  month: number
  date: number
  /** 1 Monday … 7 Sunday. */
  weekday: number
}

/** Year, month (1–12) and day of a day number. */
export function civil(day: number): { year: number; month: number; date: number } {
  const date = new Date(day * 86_400_000)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, date: date.getUTCDate() }
}

export function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1
}

function firstOf(year: number, month: number): number {
  return dayOf(month > 12 ? year + 1 : year, month > 12 ? month - 12 : month, 1) as number
}

/** The days of one year that a yearly rule means, ascending. */
export function daysOfYear(rule: Rule, year: number, start: Start): number[] {
  if (rule.byWeekNo.length) return weekDays(rule, year, start)
  if (rule.byYearDay.length) return yearDays(rule, year)
  const months = rule.byMonth.length ? rule.byMonth : ALL_MONTHS
  if (rule.byMonthDay.length) return months.flatMap((month) => daysOfMonth(rule, year, month, start))
  if (rule.byDay.length && rule.byMonth.length) return months.flatMap((month) => daysOfMonth(rule, year, month, start))
  if (rule.byDay.length) return nthDays(rule, firstOf(year, 1), firstOf(year + 1, 1))
  const dated = rule.byMonth.length ? rule.byMonth : [start.month]
  return dated.flatMap((month) => dayOf(year, month, start.date) ?? [])
}

const ALL_MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]

/** The days of one month that a monthly rule means (`byMonth` is the caller's), ascending. */
export function daysOfMonth(rule: Rule, year: number, month: number, start: Start): number[] {
  const [first, next] = [firstOf(year, month), firstOf(year, month + 1)]
  if (rule.byMonthDay.length) {
    const days = rule.byMonthDay.flatMap((date) => within(date > 0 ? first + date - 1 : next + date, first, next))
    return ascending(days.filter((day) => isOnWeekday(rule, day)))
  }
  if (rule.byDay.length) return nthDays(rule, first, next)
  return within(first + start.date - 1, first, next)
}

/** The days of the week that begins on `first` that a weekly rule means, ascending. */
export function daysOfWeek(rule: Rule, first: number, start: Start): number[] {
  const weekdays = rule.byDay.length ? rule.byDay.map(({ weekday }) => weekday) : [start.weekday]
  const days = weekdays.map((weekday) => first + ((weekday - weekdayOf(first) + 7) % 7))
  return ascending(days.filter((day) => isInMonths(rule, day)))
}

/** Does a rule that repeats daily or more often allow this day? */
export function allowsDay(rule: Rule, day: number): boolean {
  if (!isInMonths(rule, day) || !isOnWeekday(rule, day)) return false
  const { year, month, date } = civil(day)
  const [next, first] = [firstOf(year, month + 1), firstOf(year, 1)]
  const fromEnd = day - next
  if (rule.byMonthDay.length && !rule.byMonthDay.includes(date) && !rule.byMonthDay.includes(fromEnd)) return false
  const [yearDay, yearFromEnd] = [day - first + 1, day - firstOf(year + 1, 1)]
  return !rule.byYearDay.length || rule.byYearDay.includes(yearDay) || rule.byYearDay.includes(yearFromEnd)
}

function isInMonths(rule: Rule, day: number): boolean {
  return !rule.byMonth.length || rule.byMonth.includes(civil(day).month)
}

function isOnWeekday(rule: Rule, day: number): boolean {
  return !rule.byDay.length || rule.byDay.some(({ weekday }) => weekday === weekdayOf(day))
}

/** Every Monday, the second Friday, the last Sunday between two days, the last not included. */
function nthDays(rule: Rule, first: number, next: number): number[] {
  const days = rule.byDay.flatMap(({ nth, weekday }) => {
    const earliest = first + ((weekday - weekdayOf(first) + 7) % 7)
    const latest = next - 1 - ((weekdayOf(next - 1) - weekday + 7) % 7)
    if (nth > 0) return within(earliest + (nth - 1) * 7, first, next)
    if (nth < 0) return within(latest + (nth + 1) * 7, first, next)
    return Array.from({ length: (latest - earliest) / 7 + 1 }, (_, index) => earliest + index * 7)
  })
  return ascending(days)
}

function yearDays(rule: Rule, year: number): number[] {
  const [first, next] = [firstOf(year, 1), firstOf(year + 1, 1)]
  const days = rule.byYearDay.flatMap((number) => within(number > 0 ? first + number - 1 : next + number, first, next))
  const { byYearDay: _, ...rest } = rule
  return ascending(days.filter((day) => allowsDay({ ...rest, byYearDay: [] }, day)))
}

function weekDays(rule: Rule, year: number, start: Start): number[] {
  const [first, next] = [firstWeek(year, rule.weekStart), firstWeek(year + 1, rule.weekStart)]
  const weeks = (next - first) / 7
  const wanted = rule.byWeekNo.flatMap((number) => within(number > 0 ? number : weeks + number + 1, 1, weeks + 1))
  return ascending(wanted.flatMap((week) => daysOfWeek(rule, first + (week - 1) * 7, start)))
}

/** The first day of the first week that has four days in the year. */
function firstWeek(year: number, weekStart: number): number {
  const fourth = dayOf(year, 1, 4) as number
  return fourth - ((weekdayOf(fourth) - weekStart + 7) % 7)
}

function within(day: number, from: number, to: number): number[] {
  return day >= from && day < to ? [day] : []
}

function ascending(days: number[]): number[] {
  return [...new Set(days)].sort((a, b) => a - b)
}
