import { decodeQuotedPrintable } from '../icalendar/values.ts'
import type { Property } from './shape.ts'

const NAME = /^(?:([\w-]{1,100})\.)?([A-Za-z][\w-]{0,100})$/
const NO_PREFERENCE = 200

/** One unfolded line as a property; `undefined` when it is none. */
export function parseProperty(line: string): Property | undefined {
  const colon = valueStart(line)
  if (colon < 0) return undefined
  const [head = '', ...rest] = partsOf(line.slice(0, colon))
  const [, group, name] = NAME.exec(head.trim()) ?? []
  if (!name) return undefined
  const params = paramsOf(rest)
  const types = new Set([...(params.get('TYPE') ?? []), ...(params.get('') ?? [])])
  const rank = Number(params.get('PREF')?.[0] ?? Number.NaN)
  return {
    name: name.toUpperCase(),
    ...(group ? { group: group.toLowerCase() } : {}),
    types,
    preference: rank >= 1 && rank <= 100 ? rank : types.has('PREF') ? 1 : NO_PREFERENCE,
    value: decoded(line.slice(colon + 1), params),
  }
}

/** The colon before the value: the first outside quotes, or the first at all when the quotes do not close. */
function valueStart(line: string): number {
  let quoted = false
  for (let at = 0; at < line.length; at++) {
    const letter = line.charCodeAt(at)
    if (letter === 34) quoted = !quoted
    else if (letter === 58 && !quoted) return at
  }
  return line.indexOf(':')
}

/** Between semicolons outside quotes. */
function partsOf(head: string): string[] {
  const parts: string[] = []
  let [from, quoted] = [0, false]
  for (let at = 0; at <= head.length; at++) {
    if (head[at] === '"') quoted = !quoted
    if (at < head.length && (head[at] !== ';' || quoted)) continue
    parts.push(head.slice(from, at))
    from = at + 1
  }
  return parts
}

/** By name in capitals, the values in capitals; bare words, as 2.1 has them, under ''. */
function paramsOf(parts: readonly string[]): Map<string, string[]> {
  const params = new Map<string, string[]>()
  for (const part of parts.slice(0, 100)) {
    const equals = part.indexOf('=')
    const name = equals < 0 ? '' : part.slice(0, equals).trim().toUpperCase()
    const values = part
      .slice(equals + 1)
      .replaceAll('"', '')
      .toUpperCase()
      .split(',')
      .map((value) => value.trim())
    params.set(name, [...(params.get(name) ?? []), ...values.filter(Boolean)])
  }
  return params
}

function decoded(value: string, params: ReadonlyMap<string, readonly string[]>): string {
  const encodings = [...(params.get('ENCODING') ?? []), ...(params.get('') ?? [])]
  if (encodings.includes('QUOTED-PRINTABLE')) return decodeQuotedPrintable(value, params.get('CHARSET')?.[0])
  if (encodings.some((one) => one === 'BASE64' || one === 'B')) return fromBase64(value, params.get('CHARSET')?.[0])
  return value
}

function fromBase64(value: string, charset = 'utf-8'): string {
  const bytes = Buffer.from(value, 'base64')
  try {
    return new TextDecoder(charset).decode(bytes)
  } catch {
    return bytes.toString('utf8')
  }
}
