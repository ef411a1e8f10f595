import { dayNumberAt, fromDayNumber, type Instant, type PlainDate, type Span, union, type Zone } from '#calendar'

/** The longest stretch without paid time in the 24 hours that begin with a day’s first paid time. */
export interface Rest {
  day: PlainDate
  minutes: number
  /** Below the 11 hours of Directive 2003/88/EC, article 3: a figure to compare with, not a verdict. */
  isBelowEleven: boolean
}

const DAY = 86_400_000
const ELEVEN_HOURS = 660

/**
 * Daily rest of every day that has paid time and whose 24 hours are known: up to the last paid time, or to `until` (milliseconds)
 * where nothing came after it. `paid` are spans in milliseconds, in any order.
 */
export function dailyRest(paid: readonly Span[], zone: Zone, until = Number.NEGATIVE_INFINITY): Rest[] {
  const spans = union(paid)
  const firsts = new Map<number, number>()
  for (const { start } of spans) {
    const day = dayNumberAt(zone, start as Instant)
    if (!firsts.has(day)) firsts.set(day, start)
  }
  const last = Math.max(spans.at(-1)?.end ?? 0, until)
  return [...firsts].flatMap(([day, first]) => {
    if (first + DAY > last) return []
    const minutes = Math.round(longestGap(spans, { start: first, end: first + DAY }) / 60_000)
    return [{ day: fromDayNumber(day), minutes, isBelowEleven: minutes < ELEVEN_HOURS }]
  })
}

function longestGap(spans: readonly Span[], window: Span): number {
  let [longest, at] = [0, window.start]
  for (const { start, end } of spans) {
    if (end <= window.start || start >= window.end) continue
    longest = Math.max(longest, start - at)
    at = Math.max(at, end)
  }
  return Math.max(longest, window.end - at)
}

/** The shortest of them, if there is any. */
export function shortestRest(rests: readonly Rest[]): Rest | undefined {
  return [...rests].sort((a, b) => a.minutes - b.minutes)[0]
}
