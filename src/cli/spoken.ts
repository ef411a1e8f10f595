import { type Instant, minutesAt, type Zone } from '#calendar'

/** `2 h 30 min`, `45 min`, `20 s`. */
export function duration(seconds: number): string {
  const minutes = Math.round(seconds / 60)
  if (seconds < 60) return `${Math.round(seconds)} s`
  const hours = Math.floor(minutes / 60)
  return [hours ? `${hours} h` : '', minutes % 60 || !hours ? `${minutes % 60} min` : ''].filter(Boolean).join(' ')
}

/** `09:05`, as the zone’s clock showed it. */
export function clock(at: number, zone: Zone): string {
  const minutes = Math.floor(minutesAt(zone, at as Instant))
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}

/** `1 job`, `3 jobs`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`
}

/** `18 MB`, `512 bytes`. */
export function size(bytes: number): string {
  const units = ['bytes', 'kB', 'MB', 'GB', 'TB']
  const power = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3))
  const value = bytes / 1000 ** power
  return `${power && value < 10 ? value.toFixed(1) : Math.round(value)} ${units[power]}`
}
