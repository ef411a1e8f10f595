import { dayNumber, type Instant, instantOf, type PlainDate, type Zone } from '#calendar'

/** What times a person may write. */
export const TIME_HINT = 'Write a time as 09:00-11:30, 9-11:30, 1h30m, 45m or 1.5h.'

/** A stretch as it was typed: from clock to clock, or so long. */
export type TypedTime = { from: number; to: number } | { minutes: number }

/** Reads `09:00-11:30` (minutes after midnight; the end may lie on the next day) or `1h30m`; `undefined` when neither. */
export function typedTime(text: string): TypedTime | undefined {
  const word = text.trim().toLowerCase()
  const range = /^([^\s–-]+)\s*[–-]\s*([^\s–-]+)$/.exec(word)
  if (range) {
    const [from, to] = [typedClock(range[1] as string), typedClock(range[2] as string)]
    if (from === undefined || to === undefined || from === to) return undefined
    return { from, to: to > from ? to : to + 1440 }
  }
  const long = /^(?:(\d+(?:[.,]\d+)?)\s*h)?\s*(?:(\d+)\s*(?:m|min)?)?$/.exec(word)
  if (!long || (!long[1] && !/\dm/.test(word))) return undefined
  const minutes = Number((long[1] ?? '0').replace(',', '.')) * 60 + Number(long[2] ?? 0)
  return minutes > 0 ? { minutes } : undefined
}

/** Minutes after midnight of `9`, `9:05`, `09.05`, `21:30`, `24:00`. */
export function typedClock(text: string): number | undefined {
  const clock = /^(\d{1,2})(?:[:.h](\d{2}))?$/.exec(text.trim())
  if (!clock) return undefined
  const minutes = Number(clock[1]) * 60 + Number(clock[2] ?? 0)
  return Number(clock[2] ?? 0) < 60 && minutes <= 1440 ? minutes : undefined
}

/** The instants of a typed stretch on a day; one given by its length ends `now`, or at the day’s end when it is past. */
export function instantsOf(
  time: TypedTime,
  day: PlainDate,
  zone: Zone,
  now: number,
): { startAt: number; endAt: number } | undefined {
  const number = dayNumber(day)
  if ('from' in time) {
    const endAt = time.to > 1440 ? instantOf(zone, number + 1, time.to - 1440) : instantOf(zone, number, time.to)
    return { startAt: instantOf(zone, number, time.from), endAt }
  }
  const [begins, ends] = [instantOf(zone, number, 0), instantOf(zone, number + 1, 0)]
  if (now < begins || now >= ends) return undefined
  const endAt = Math.floor(now / 60_000) * 60_000
  return { startAt: endAt - Math.round(time.minutes * 60_000), endAt: endAt as Instant }
}
