const DAY = 86_400_000
const YEAR = 365.2425 * DAY

export interface Tick {
  time: number
  /** Where the stretch it names ends. */
  ends: number
  /** Empty where labels would crowd. */
  label: string
  /** The year it stands for, when it stands for a whole one. */
  year?: number | undefined
}

const yearTicks = (from: number, until: number, room: number): Tick[] => {
  const first = new Date(from).getUTCFullYear()
  const last = new Date(until - 1).getUTCFullYear()
  const each = (room * YEAR) / (until - from)
  const step = [1, 2, 5, 10, 20, 50].find((years) => years * each >= 40) ?? 100
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const year = first + index
    return {
      time: Date.UTC(year, 0, 1),
      ends: Date.UTC(year + 1, 0, 1),
      label: year % step === 0 ? String(year) : '',
      year,
    }
  })
}

const monthTicks = (from: number, until: number, room: number, locale: string): Tick[] => {
  const short = new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' })
  const start = new Date(from)
  const ticks: Tick[] = []
  const each = (room * 30.44 * DAY) / (until - from)
  const step = [1, 2, 3, 6].find((months) => months * each >= 52) ?? 12
  for (let month = start.getUTCMonth(); ; month++) {
    const time = Date.UTC(start.getUTCFullYear(), month, 1)
    if (time >= until) return ticks
    const date = new Date(time)
    const year = date.getUTCMonth() === 0 ? ` ${date.getUTCFullYear()}` : ''
    const label = date.getUTCMonth() % step === 0 ? `${short.format(date)}${year}` : ''
    ticks.push({ time, ends: Date.UTC(start.getUTCFullYear(), month + 1, 1), label })
  }
}

const weekTicks = (from: number, until: number, locale: string): Tick[] => {
  const format = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' })
  const ticks: Tick[] = []
  for (let time = from; time < until; time += 7 * DAY) {
    ticks.push({ time, ends: Math.min(until, time + 7 * DAY), label: format.format(new Date(time)) })
  }
  return ticks
}

/**
 * The marks of a time axis `room` units wide: years over more than two years, months over more than ten weeks, weeks
 * below. The first may begin before `from`. Times are milliseconds in UTC.
 */
export const timeTicks = (from: number, until: number, room: number, locale: string): Tick[] => {
  if (until - from > 2.05 * YEAR) return yearTicks(from, until, room)
  if (until - from > 70 * DAY) return monthTicks(from, until, room, locale)
  return weekTicks(from, until, locale)
}
