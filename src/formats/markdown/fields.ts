import { type Instant, parseInstant } from '#calendar'
import { CONCEPTS, type ConceptName, type Draft, type Field } from '#record'
import { fieldName, WEEKDAYS } from './layout.ts'
import { keyOf, parseLink } from './link.ts'
import { type FrontMap, type FrontValue, textOf } from './value.ts'

const DATES = new Set(['from', 'to', 'on', 'day', 'since'])
const WEEKDAY_FIELDS = new Set(['days', 'weekStart'])

export function fieldsOf(concept: ConceptName): [string, Field<unknown>][] {
  return Object.entries(CONCEPTS[concept].fields)
}

/** A field's value as it stands in a file. `link` writes a reference, or nothing when what it points at is gone. */
export function writtenValue(
  name: string,
  field: Field<unknown>,
  value: unknown,
  link: (id: string) => string | undefined,
): FrontValue | undefined {
  if (Array.isArray(value)) {
    const written = value.flatMap((one) => writtenValue(name, field, one, link) ?? [])
    return written.length || !value.length ? written : undefined
  }
  if (field.to) return link(value as string)
  if (WEEKDAY_FIELDS.has(name)) return WEEKDAYS[(value as number) - 1]
  if (isInstant(name, field)) return writtenInstant(value as number)
  // A bare year needs no quotes as a number.
  if (DATES.has(name) && (value as string).length === 4) return Number(value)
  return value as FrontValue
}

/** What a reader of our own files wants to know besides the fields. */
export interface Asides {
  /** A name in the file that no field has. */
  unknown(name: string): void
  /** Something known by its name alone, named without a link: it may be new. */
  named(draft: Draft): void
}

/** The fields of a draft, from the names in a file. */
export function draftFields(concept: ConceptName, map: FrontMap, asides: Asides): Record<string, unknown> {
  const fields = new Map(fieldsOf(concept).map(([name, field]) => [fieldName(name), { name, field }]))
  const value: Record<string, unknown> = {}
  for (const [written, raw] of map) {
    const known = fields.get(written)
    if (!known) asides.unknown(written)
    else if (raw !== null && raw !== '') value[known.name] = draftValue(known.name, known.field, raw, asides)
  }
  return value
}

/** What cannot be understood is handed on as it is: `admit` says what is wrong with it. */
function draftValue(name: string, field: Field<unknown>, raw: FrontValue, asides: Asides): unknown {
  if (field.kept === 'list') return (Array.isArray(raw) ? raw : [raw]).map((one) => oneValue(name, field, one, asides))
  return oneValue(name, field, raw, asides)
}

function oneValue(name: string, field: Field<unknown>, raw: FrontValue, asides: Asides): unknown {
  const text = textOf(raw)
  if (text === undefined) return raw instanceof Map ? Object.fromEntries(raw) : raw
  if (field.to) return reference(field.to as ConceptName, text, asides)
  if (WEEKDAY_FIELDS.has(name)) return weekdayNamed(text) ?? raw
  if (isInstant(name, field)) return parseInstant(text) ?? text
  return field.kept === 'text' || field.kept === 'list' ? text : raw
}

function reference(to: ConceptName, text: string, asides: Asides): { key: string } {
  const link = parseLink(text)
  const key = keyOf(to, link)
  if (CONCEPTS[to].byName && link.target === link.label) {
    const value = { name: link.label, ...(to === 'skill' ? { kind: 'skill' } : {}) }
    asides.named({ concept: to, key, place: `“${link.label}”`, value } as Draft)
  }
  return { key }
}

/** `Mon`, `monday` → 1. */
function weekdayNamed(text: string): number | undefined {
  const start = text.trim().toLowerCase()
  const index = WEEKDAYS.findIndex((day) => start.length > 1 && day.toLowerCase().startsWith(start))
  return index < 0 ? undefined : index + 1
}

function isInstant(name: string, field: Field<unknown>): boolean {
  return field.kept === 'integer' && /^(?:at|.*At)$/.test(name)
}

/** `2026-11-16T08:30:00Z`. */
export function writtenInstant(at: number): string {
  return new Date(at as Instant).toISOString().replace('.000Z', 'Z')
}
