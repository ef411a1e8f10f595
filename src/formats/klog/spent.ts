import type { Spent } from './shape.ts'

const DAY = 1_440

/** `1h30m`, `+45m`, `-8h`: minutes, or `undefined`. Beside hours, minutes go to 59. */
export function parseMinutes(text: string): number | undefined {
  const match = /^([+-])?(?:(\d{1,5})h)?(?:(\d{1,6})m)?$/.exec(text)
  if (!match || (match[2] === undefined && match[3] === undefined)) return undefined
  const [, sign, hours, minutes = '0'] = match
  if (hours !== undefined && Number(minutes) > 59) return undefined
  return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes))
}

/** `8:00`, `<23:00`, `0:30>`, `1:05pm`: minutes after midnight of the record's day, or `undefined`. */
export function parseTime(text: string): number | undefined {
  const match = /^(<)?(\d{1,2}):(\d{2})(am|pm)?(>)?$/.exec(text)
  if (!match) return undefined
  const [, before, hours, minutes, half, after] = match
  const [hour, minute] = [Number(hours), Number(minutes)]
  if (minute > 59 || (before && after)) return undefined
  const shift = (before ? -DAY : 0) + (after ? DAY : 0)
  if (half) return hour < 1 || hour > 12 ? undefined : shift + ((hour % 12) + (half === 'pm' ? 12 : 0)) * 60 + minute
  const isMidnight = hour === 24 && minute === 0 && !after
  return hour < 24 || isMidnight ? shift + hour * 60 + minute : undefined
}

/** What an entry without its indentation says first, and the summary behind it; `undefined` when it is no entry. */
export function parseEntry(text: string): { spent: Spent; said: string; summary: string } | undefined {
  const token = /^\S+/.exec(text)?.[0] ?? ''
  const minutes = parseMinutes(token)
  if (minutes !== undefined) return { spent: { minutes }, said: token, summary: text.slice(token.length).trim() }
  const range = /^([^\s-]{1,10}) *- *([^\s-]{1,10})(?=\s|$)/.exec(text)
  const from = parseTime(range?.[1] ?? '')
  if (!range || from === undefined) return undefined
  const summary = text.slice(range[0].length).trim()
  if (/^\?+$/.test(range[2] ?? '')) return { spent: { from }, said: `${range[1]} - ?`, summary }
  const to = parseTime(range[2] ?? '')
  return to === undefined ? undefined : { spent: { from, to }, said: `${range[1]} - ${range[2]}`, summary }
}
