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
 * Every whole week of the period with paid time: its longest rest, counted to the week in which it began, so that no weekend is cut
 * by where weeks start. A rest that is not over by `until` is as long as it is by then.
 */
export function weeklyRest({ period, paid, zone, weekStart, until }: WeeksSlice): WeekRest[] {
  const spans = union(paid)
  const weeks: WeekRest[] = []
  const monday = startOfWeek(period.from, weekStart)
  let at = 0
  for (
    let from = monday < period.from ? addDays(monday, 7) : monday;
    addDays(from, 6) <= period.to;
    from = addDays(from, 7)
  ) {
    const [start, end] = [startOfDay(zone, dayNumber(from)), startOfDay(zone, dayNumber(addDays(from, 7)))]
    let [longest, hasPaid] = [0, false]
    while (at < spans.length && (spans[at] as Span).end <= start) at++
    for (let next = at; next < spans.length && (spans[next] as Span).start < end; next++) {
      hasPaid = true
      const began = (spans[next] as Span).end
      if (began < end) longest = Math.max(longest, (spans[next + 1]?.start ?? Math.max(until, began)) - began)
    }
    if (hasPaid) weeks.push({ from, hours: longest / HOUR })
  }
  return weeks
}
