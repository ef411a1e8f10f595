/** Seconds in one of what a plain number counts, by the column's header: hours unless it says otherwise. */
export function unitOf(header: string): number {
  if (/sec|sek|seg/i.test(header)) return 1
  if (/\bmin|minut/i.test(header)) return 60
  return 3600
}

/** Letters. */
const LONGEST = 200

/**
 * `1:30`, `01:00:01`, `1.5`, `1,5`, `1h 30m`, `90 min`, `PT1H30M`, `1 Std. 30 Min.`: seconds, whole, not negative;
 * `undefined` when it is no duration. A plain number counts `unit` seconds.
 */
export function parseDuration(cell: string, unit: number): number | undefined {
  const text = cell
    .slice(0, LONGEST + 1)
    .normalize('NFKC')
    .trim()
  if (text.length > LONGEST) return undefined
  const clock = /^(\d{1,5}):([0-5]?\d)(?::([0-5]?\d)(?:[.,]\d+)?)?$/.exec(text)
  if (clock) return Number(clock[1]) * 3600 + Number(clock[2]) * 60 + Number(clock[3] ?? 0)
  if (/^[\d.,'\s]+$/.test(text)) {
    const number = plainNumber(text)
    return number === undefined ? undefined : Math.round(number * unit)
  }
  return inWords(text)
}

/** `1,5`, `1.5`, `1.234,5`, `1,234.5`: the last sign parts the fraction. */
function plainNumber(text: string): number | undefined {
  const bare = text.replace(/[\s']/g, '')
  const last = Math.max(bare.lastIndexOf(','), bare.lastIndexOf('.'))
  const whole = (last < 0 ? bare : bare.slice(0, last)).replace(/[.,]/g, '')
  const number = Number(last < 0 ? whole : `${whole || '0'}.${bare.slice(last + 1)}`)
  return bare && Number.isFinite(number) ? number : undefined
}

const PARTS =
  /([\d.,]+)\s*(時間|hours?|hrs?|std|stunden?|heures?|horas?|h|分|minutes?|minuten?|minutos?|min|mn|m|秒|seconds?|secs?|sek|s)\.?\s*/gi

function inWords(text: string): number | undefined {
  const plain = text.replace(/^PT/i, '').replace(/^(\d+)h(\d{1,2})$/i, '$1h $2m')
  let sum = 0
  const rest = plain.replace(PARTS, (_, number: string, word: string) => {
    sum += (plainNumber(number) ?? Number.NaN) * secondsIn(word)
    return ''
  })
  return rest.trim() || !Number.isFinite(sum) || rest === plain ? undefined : Math.round(sum)
}

function secondsIn(word: string): number {
  if (/^(h|時間|std|stunde)/i.test(word)) return 3600
  return /^(m|分)/i.test(word) ? 60 : 1
}
