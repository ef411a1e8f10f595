import { dayNumberAt, fromDayNumber, type Instant, parseInstant, startOfDay, type Zone } from '#calendar'
import { writtenInstant } from './fields.ts'

const DAY = 86_400_000

/** An instant as the clock of its zone shows it, with its offset: `2026-11-16T09:30+01:00`. Reads back exactly. */
export function zonedInstant(zone: Zone, at: Instant): string {
  const number = dayNumberAt(zone, at)
  const start = startOfDay(zone, number)
  const offset = number * DAY - start
  // On days a clock is changed, and for offsets of odd seconds, Greenwich says it.
  if (startOfDay(zone, number + 1) - start !== DAY || offset % 60_000 || Math.abs(offset) >= DAY)
    return writtenInstant(at)
  const written = `${fromDayNumber(number)}T${clock(at - start)}${offsetText(offset / 60_000)}`
  return parseInstant(written) === at ? written : writtenInstant(at)
}

function clock(sinceMidnight: number): string {
  const text = new Date(sinceMidnight).toISOString().slice(11, 23)
  return text.replace(/(?::00)?\.000$/, '')
}

function offsetText(minutes: number): string {
  const [sign, size] = [minutes < 0 ? '-' : '+', Math.abs(minutes)]
  return `${sign}${String(Math.floor(size / 60)).padStart(2, '0')}:${String(size % 60).padStart(2, '0')}`
}
