import { fromDayNumber, type PlainDate } from './plain-date.ts'

/** A time zone by its IANA name (`Europe/Berlin`) or a fixed offset (`+02:00`). */
export type Zone = string & { readonly __zone: true }

/** An instant: milliseconds since 1970-01-01T00:00:00Z, a whole number. */
export type Instant = number & { readonly __instant: true }

const DAY = 86_400_000
const known = new Map<string, boolean>()

export function isZone(name: string): name is Zone {
  let answer = known.get(name)
  if (answer === undefined) {
    answer = zoneExists(name)
    if (known.size < 2_000) known.set(name, answer)
  }
  return answer
}

function zoneExists(name: string): boolean {
  if (!/^[A-Za-z0-9_+\-/:]{1,64}$/.test(name)) return false
  try {
    Temporal.Now.zonedDateTimeISO(name)
    return true
  } catch {
    return false
  }
}

const startsByZone = new Map<string, Map<number, Instant>>()

/** The instant at which the day with this number begins in the zone. */
export function startOfDay(zone: Zone, number: number): Instant {
  const starts = startsByZone.get(zone) ?? new Map<number, Instant>()
  startsByZone.set(zone, starts)
  let start = starts.get(number)
  if (start === undefined) {
    start = Temporal.PlainDate.from(fromDayNumber(number)).toZonedDateTime(zone).epochMilliseconds as Instant
    if (starts.size < 100_000) starts.set(number, start)
  }
  return start
}

/** The number of the zone's day that holds the instant. */
export function dayNumberAt(zone: Zone, at: Instant): number {
  let number = Math.floor(at / DAY)
  while (startOfDay(zone, number) > at) number--
  while (startOfDay(zone, number + 1) <= at) number++
  return number
}

/** The zone's day that holds the instant. */
export function dayAt(zone: Zone, at: Instant): PlainDate {
  return fromDayNumber(dayNumberAt(zone, at))
}

/**
 * The instant of a wall time, `minutes` after midnight (0–1440), on the day with this number. A time that a clock
 * change skips means the instant after the gap; one that happens twice means the first.
 */
export function instantOf(zone: Zone, number: number, minutes: number): Instant {
  const start = startOfDay(zone, number)
  const end = startOfDay(zone, number + 1)
  if (end - start === DAY || minutes === 0) return (start + minutes * 60_000) as Instant
  if (minutes >= 1440) return end
  const time = Temporal.PlainTime.from({ hour: Math.floor(minutes / 60), minute: Math.floor(minutes % 60) })
  const date = Temporal.PlainDate.from(fromDayNumber(number))
  return date.toZonedDateTime({ timeZone: zone, plainTime: time }).epochMilliseconds as Instant
}

/** Minutes after midnight (0 to under 1440, as the clock shows) at the instant. */
export function minutesAt(zone: Zone, at: Instant): number {
  const number = dayNumberAt(zone, at)
  const start = startOfDay(zone, number)
  if (startOfDay(zone, number + 1) - start === DAY) return (at - start) / 60_000
  const wall = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone)
  return wall.hour * 60 + wall.minute + wall.second / 60
}

/** The years 2 to 9998: in every zone their days are written with four digits. */
function inWrittenYears(at: number): Instant | undefined {
  return at >= -62_104_060_800_000 && at < 253_370_764_800_000 ? (at as Instant) : undefined
}

/** Reads an ISO instant with `Z` or an offset (`2026-11-16T09:00:00+01:00`), or `undefined`; so it is before the year 2 and after 9998. */
export function parseInstant(text: string): Instant | undefined {
  try {
    return inWrittenYears(Temporal.Instant.from(text.trim()).epochMilliseconds)
  } catch {
    return undefined
  }
}

/** Reads a wall time (`2026-11-16T09:00` or with a space) in the zone, or `undefined`. */
export function parseWallTime(text: string, zone: Zone): Instant | undefined {
  try {
    const wall = Temporal.PlainDateTime.from(text.trim().replace(' ', 'T'))
    return inWrittenYears(wall.toZonedDateTime(zone).epochMilliseconds)
  } catch {
    return undefined
  }
}

/** The wall time `2026-11-16T09:00` of an instant in the zone. */
export function wallTime(zone: Zone, at: Instant): string {
  return Temporal.Instant.fromEpochMilliseconds(at)
    .toZonedDateTimeISO(zone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' })
}
