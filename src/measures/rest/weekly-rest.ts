import {
  addDays,
  type Days,
  dayNumber,
  type PlainDate,
  type Span,
  startOfDay,
  startOfWeek,
  union,
  type Weekday,
  type Zone,
} from '#calendar'
import { DIRECTIVE } from '#statistics'

/** The longest stretch without paid time that began in a week, in hours. */
export interface WeekRest {
  /** The week’s first day. */
  from: PlainDate
  hours: number
}

interface WeeksSlice {
  period: Days
  paid: readonly Span[]
  zone: Zone
  weekStart: Weekday
  until: number
}

const HOUR = 3_600_000

/**
 * Every whole week that is over by `until` and has paid time: its longest rest, counted to the week in which it began, so that no
 * weekend is cut by where weeks start. A week whose last rest still goes on is left out until that rest is long enough.
 */
export function weeklyRest({ period, paid, zone, weekStart, until }: WeeksSlice): WeekRest[] {
  const spans = union(paid)
  const weeks: WeekRest[] = []
  let at = 0
  for (const from of wholeWeeks(period, weekStart)) {
    const [start, end] = [startOfDay(zone, dayNumber(from)), startOfDay(zone, dayNumber(addDays(from, 7)))]
    while (at < spans.length && (spans[at] as Span).end <= start) at++
    const longest = end > until ? undefined : longestRest(spans, at, end, until)
    if (longest !== undefined) weeks.push({ from, hours: longest / HOUR })
  }
  return weeks
}

/** The first days of the weeks that lie wholly in the period. */
function wholeWeeks({ from, to }: Days, weekStart: Weekday): PlainDate[] {
  const first = startOfWeek(from, weekStart)
  const weeks: PlainDate[] = []
  for (let week = first < from ? addDays(first, 7) : first; addDays(week, 6) <= to; week = addDays(week, 7))
    weeks.push(week)
  return weeks
}

/** The longest rest that begins before `end`, after the spans from one on; nothing without a span, or where that is not known yet. */
function longestRest(spans: readonly Span[], at: number, end: number, until: number): number | undefined {
  let longest: number | undefined
  for (let next = at; next < spans.length && (spans[next] as Span).start < end; next++) {
    const began = (spans[next] as Span).end
    const over = spans[next + 1]?.start
    if (began < end) longest = Math.max(longest ?? 0, (over ?? Math.max(until, began)) - began)
    else longest ??= 0
    if (over === undefined && (longest ?? 0) < DIRECTIVE.weeklyRest * HOUR) return undefined
  }
  return longest
}
