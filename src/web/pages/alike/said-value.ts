import { CONCEPTS, type ConceptName, type Field } from '#record'
import type { Visit } from '../../visit.ts'

/** A field as a person reads it: dates, lists, yes and no, what is pointed at by its name. */
export function saidValue(
  { words, formatting }: Visit,
  names: ReadonlyMap<string, string>,
  { concept, field, value }: { concept: ConceptName; field: string; value: unknown },
): string {
  if (value === undefined || value === null) return ''
  if (typeof value === 'boolean') return value ? words.things.yes : words.things.no
  if (Array.isArray(value)) return value.join(', ')
  const text = String(value)
  const { to } = (CONCEPTS[concept].fields as Readonly<Record<string, Field<unknown>>>)[field] ?? {}
  if (to) return names.get(text) ?? words.alike.gone
  if (DATES.has(field) && /^\d{4}(-\d\d){0,2}$/.test(text)) return formatting.date(text as never)
  if (field === 'kind') return (words.things.job.kinds as Readonly<Record<string, string>>)[text] ?? text
  return text
}

const DATES: ReadonlySet<string> = new Set(['from', 'to', 'since'])
