let knownDay = ''
let startOfKnownDay = Number.NaN

/**
 * `2025-12-11T13:05:54.823519+00:00`, with `Z`, any offset or none (which is UTC), any number of decimals, as milliseconds since
 * 1970, cut. `undefined` when it is no such time. Written out, for `Date.parse` takes most of the time of reading an event.
 */
export function parseStamp(text: string): number | undefined {
  const at = startOfDay(text.slice(0, 10)) + clockOf(text)
  if (Number.isNaN(at)) return undefined
  let end = 19
  let fraction = 0
  if (text.charCodeAt(end) === 0x2e)
    for (let scale = 100; isDigit(text.charCodeAt(++end)); scale = Math.floor(scale / 10))
      fraction += digit(text, end) * scale
  const offset = offsetOf(text, end)
  return offset === undefined ? undefined : at + fraction - offset
}

function startOfDay(day: string): number {
  if (day !== knownDay) {
    knownDay = day
    startOfKnownDay = /^\d{4}-\d\d-\d\d$/.test(day) ? utcOf(day) : Number.NaN
  }
  return startOfKnownDay
}

function utcOf(day: string): number {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const at = new Date(Date.UTC(year, month - 1, date))
  return at.getUTCDate() === date && at.getUTCMonth() === month - 1 ? at.getTime() : Number.NaN
}

/** Milliseconds since midnight, NaN when the clock has no such time. */
function clockOf(text: string): number {
  const [hours, minutes, seconds] = [two(text, 11), two(text, 14), two(text, 17)]
  const isShaped = (text[10] === 'T' || text[10] === ' ') && text[13] === ':' && text[16] === ':'
  if (!isShaped || hours > 23 || minutes > 59 || seconds > 60) return Number.NaN
  return ((hours * 60 + minutes) * 60 + seconds) * 1_000
}

function offsetOf(text: string, from: number): number | undefined {
  if (from === text.length) return 0
  const sign = text[from]
  if (sign === 'Z') return from + 1 === text.length ? 0 : undefined
  const minutes = two(text, from + 1) * 60 + two(text, from + (text[from + 3] === ':' ? 4 : 3))
  const isWhole = text.length === from + (text[from + 3] === ':' ? 6 : 5)
  if ((sign !== '+' && sign !== '-') || !isWhole || Number.isNaN(minutes)) return undefined
  return (sign === '+' ? minutes : -minutes) * 60_000
}

function two(text: string, at: number): number {
  return digit(text, at) * 10 + digit(text, at + 1)
}

function digit(text: string, at: number): number {
  const code = text.charCodeAt(at)
  return isDigit(code) ? code - 0x30 : Number.NaN
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}
