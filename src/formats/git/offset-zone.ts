import type { Zone } from '#calendar'

const FURTHEST_HOURS = 14

/** `+0200`, `+02:00`, `Z` → `+02:00`. What no clock shows is UTC, as the moment is certain and only its clock is not. */
export function offsetZone(offset: string): Zone {
  const [, sign, hours, minutes] = /^([+-])(\d\d):?(\d\d)$/.exec(offset) ?? []
  const isZero = !Number(hours) && !Number(minutes)
  if (!sign || isZero || Number(hours) > FURTHEST_HOURS || Number(minutes) > 59) return '+00:00' as Zone
  return `${sign}${hours}:${minutes}` as Zone
}
