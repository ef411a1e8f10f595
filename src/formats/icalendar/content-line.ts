import type { Block, ContentLine, Properties } from './shape.ts'
import { decodeQuotedPrintable } from './values.ts'

/** What Thalweg looks at; other lines are passed over before they cost anything. */
const WANTED = new Set(
  `UID SUMMARY DESCRIPTION DTSTART DTEND DURATION RRULE RDATE EXDATE EXRULE RECURRENCE-ID STATUS TRANSP ATTENDEE ORGANIZER
   CATEGORIES SEQUENCE LOCATION TZID X-LIC-LOCATION TZOFFSETFROM TZOFFSETTO X-MICROSOFT-CDO-ALLDAYEVENT`.split(/\s+/),
)

/** The properties of the component in this block, without those of components inside it (alarms). */
export function propertiesOf(text: string, block: Block): Properties {
  return propertiesIn(linesOf(text, block))
}

/** The components directly inside the one in this block, by their properties. */
export function partsOf(text: string, block: Block): { name: string; properties: Properties }[] {
  const lines = linesOf(text, block)
  const parts: { name: string; properties: Properties }[] = []
  let start = -1
  for (const [index, line] of lines.entries()) {
    if (index && /^BEGIN:/i.test(line)) start = index
    if (start >= 0 && /^END:/i.test(line)) {
      parts.push({ name: line.slice(4).trim().toUpperCase(), properties: propertiesIn(lines.slice(start, index + 1)) })
      start = -1
    }
  }
  return parts
}

/** The lines of a block, unfolded; those of a file with CR LF keep their CR. */
function linesOf(text: string, block: Block): string[] {
  return unfold(text.slice(block.from, block.to)).split('\n')
}

function unfold(text: string): string {
  const joined = /\n[ \t]/.test(text) ? text.replace(/\r?\n[ \t]/g, '') : text
  return /QUOTED-PRINTABLE/i.test(joined) ? joined.replace(/=\r?\n/g, '') : joined
}

function withoutReturn(line: string): string {
  return line.charCodeAt(line.length - 1) === 13 ? line.slice(0, -1) : line
}

function propertiesIn(lines: readonly string[]): Properties {
  const found = new Map<string, ContentLine[]>()
  let depth = 0
  for (const text of lines) {
    const end = nameEnd(text)
    if (end <= 0) continue
    const name = text.slice(0, end).toUpperCase()
    if (name === 'BEGIN') depth++
    else if (name === 'END') depth--
    else if (depth === 1 && WANTED.has(name)) {
      const line = parseLine(name, withoutReturn(text), end)
      const before = found.get(name)
      if (!line) continue
      if (before) before.push(line)
      else found.set(name, [line])
    }
  }
  return found
}

function nameEnd(line: string): number {
  const colon = line.indexOf(':')
  const semicolon = line.indexOf(';')
  return semicolon >= 0 && semicolon < colon ? semicolon : colon
}

const NO_PARAMS = {}

function parseLine(name: string, text: string, nameEnds: number): ContentLine | undefined {
  if (text[nameEnds] === ':') return { name, params: NO_PARAMS, value: text.slice(nameEnds + 1) }
  const colon = valueStart(text, nameEnds)
  if (colon < 0) return undefined
  const params = paramsOf(text.slice(nameEnds + 1, colon))
  const value = text.slice(colon + 1)
  const isQuoted = params.ENCODING?.toUpperCase() === 'QUOTED-PRINTABLE' || 'QUOTED-PRINTABLE' in params
  return { name, params, value: isQuoted ? decodeQuotedPrintable(value, params.CHARSET) : value }
}

/** The colon before the value: the first outside quotes, or the first at all when the quotes do not close. */
function valueStart(text: string, from: number): number {
  let quoted = false
  for (let at = from; at < text.length; at++) {
    const letter = text.charCodeAt(at)
    if (letter === 34) quoted = !quoted
    else if (letter === 58 && !quoted) return at
  }
  return text.indexOf(':', from)
}

const MOST_REMEMBERED = 500
const LONGEST_REMEMBERED = 100
const remembered = new Map<string, Readonly<Record<string, string>>>()

/** Most events of a calendar name the same zone in the same words. */
function paramsOf(text: string): Readonly<Record<string, string>> {
  const known = remembered.get(text)
  if (known) return known
  const params = parseParams(text)
  if (text.length <= LONGEST_REMEMBERED) {
    if (remembered.size >= MOST_REMEMBERED) remembered.clear()
    remembered.set(text, params)
  }
  return params
}

function parseParams(text: string): Record<string, string> {
  const params: Record<string, string> = Object.create(null)
  for (const part of text.match(/(?:[^;"]|"[^"]*"?)+/g) ?? []) {
    const equals = part.indexOf('=')
    const name = (equals < 0 ? part : part.slice(0, equals)).trim().toUpperCase()
    params[name] ??=
      equals < 0
        ? ''
        : part
            .slice(equals + 1)
            .replaceAll('"', '')
            .trim()
  }
  return params
}
