import { FIELDS, type FieldName, type Header, LONGEST_HEADER } from './shape.ts'

const WANTED: ReadonlyMap<string, FieldName> = new Map(FIELDS.map((name) => [name, name]))
const LONGEST_NAME = Math.max(...FIELDS.map((name) => name.length))
const LF = 10
const CR = 13
const COLON = 58
const SEPARATOR = Buffer.from('From ')

/** The fields of a header block that are looked at; all others are passed over unread. */
export function parseHeader(block: Buffer): Header {
  const text = block.toString('latin1')
  const lineEnd = text.includes('\n') ? '\n' : '\r'
  const fields = new Map<FieldName, string>()
  let open: FieldName | undefined
  for (let at = 0; at < text.length; ) {
    const found = text.indexOf(lineEnd, at)
    const end = found < 0 ? text.length : found
    const first = text[at]
    if (first === ' ' || first === '\t') {
      if (open) fields.set(open, `${fields.get(open)} ${text.slice(at + 1, end).trim()}`)
    } else open = begin(fields, text, at, end)
    at = end + 1
  }
  return fields
}

/** Begins a field. Of a name that stands twice the first counts, but addresses add up. */
function begin(fields: Map<FieldName, string>, text: string, at: number, end: number): FieldName | undefined {
  const start = text.slice(at, Math.min(end, at + LONGEST_NAME + 8))
  const colon = start.indexOf(':')
  const name = colon < 0 ? undefined : WANTED.get(start.slice(0, colon).trimEnd().toLowerCase())
  if (!name) return undefined
  const value = text.slice(at + colon + 1, end).trim()
  const before = fields.get(name)
  if (before === undefined) fields.set(name, value)
  else if (/^(resent-)?(to|cc|bcc)$/.test(name)) fields.set(name, `${before}, ${value}`)
  else return undefined
  return name
}

/**
 * Where a header block ends: before its blank line, or before a line `From ` where a mailbox was put together without one.
 * `undefined` when more bytes are needed to say; never beyond `LONGEST_HEADER`. Searches from `from` on.
 */
export function headerEnd(view: Buffer, from: number, isAll: boolean): number | undefined {
  for (let at = view.indexOf(LF, from); at >= 0 && at < LONGEST_HEADER; at = view.indexOf(LF, at + 1)) {
    const after = at + 1 + SEPARATOR.length
    if (after >= view.length && !isAll) return undefined
    const next = view[at + 1]
    if (next === LF || (next === CR && view[at + 2] === LF)) return at
    // “From :” is a field as it was once written.
    if (next === SEPARATOR[0] && view[after] !== COLON && SEPARATOR.equals(view.subarray(at + 1, after))) return at
  }
  if (view.length >= LONGEST_HEADER) return LONGEST_HEADER
  return isAll ? view.length : undefined
}

/** Where lines are ended by CR alone, as on old Macs, and there is no LF at all: makes them LF, in place. */
export function mendLineEnds(bytes: Buffer): void {
  for (let at = bytes.indexOf(CR); at >= 0; at = bytes.indexOf(CR, at + 1)) bytes[at] = LF
}

/** Are the lines of these first bytes ended by CR alone? */
export function hasBareReturns(start: Buffer): boolean {
  return start.includes(CR) && !start.includes(LF)
}
