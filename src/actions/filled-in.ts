import { CONCEPTS, type ConceptName, type Field, type Thing } from '#record'
import { fingerprintOf } from './fingerprint.ts'

/** Fields of which a contact may have several: what is not the main one goes with the others. */
const MORE: Readonly<Record<string, string>> = { email: 'moreEmails', phone: 'morePhones' }

/** A thing with what another version knows besides. */
export interface Filled {
  /** Only where the other knows more. */
  thing: Thing<ConceptName> | undefined
  /** Fields in which the two contradict each other. */
  differing: string[]
}

/**
 * What the record has, with what another version knows besides. A date is made more exact; nothing is changed otherwise. A job
 * without an end is still held, so an end is not filled in but said otherwise; nor is a date that would break a rule.
 */
export function filledIn(
  concept: ConceptName,
  kept: Thing<ConceptName> & { version?: number },
  said: Thing<ConceptName>,
): Filled {
  const { version: _, ...before } = kept
  const after: Record<string, unknown> = { ...before }
  const differing = fill(concept, after, said as unknown as Record<string, unknown>)
  if (concept === 'contact') tidyMore(after)
  const wrong = brokenDates(concept, before, after)
  for (const field of wrong) after[field] = (before as Record<string, unknown>)[field]
  return { thing: isSame(before, after) ? undefined : cleaned(after), differing: [...differing, ...wrong] }
}

function fill(concept: ConceptName, after: Record<string, unknown>, other: Record<string, unknown>): string[] {
  const differing: string[] = []
  for (const field of Object.keys(CONCEPTS[concept].fields)) {
    const [own, value] = [after[field], other[field]]
    if (value === undefined || value === null || saysTheSame(own, value)) continue
    const more = concept === 'contact' && own !== undefined ? MORE[field] : undefined
    if (own === undefined && !isOpenEnd(concept, field, after)) after[field] = value
    else if (more && isRoom(concept, more, after[more], [value])) after[more] = joined(after[more], [value])
    else if (Array.isArray(value) && isRoom(concept, field, own, value)) after[field] = joined(own, value)
    else if (isDate(own) && isDate(value) && value.startsWith(own)) after[field] = value
    else if (!(isDate(own) && isDate(value) && own.startsWith(value))) differing.push(field)
  }
  return differing
}

function isOpenEnd(concept: ConceptName, field: string, { from }: Record<string, unknown>): boolean {
  return (concept === 'job' || concept === 'position') && field === 'to' && from !== undefined
}

/** The main address stands not among the others as well. */
function tidyMore(after: Record<string, unknown>): void {
  for (const [main, more] of Object.entries(MORE)) {
    const rest = (after[more] as readonly unknown[] | undefined)?.filter((one) => !saysTheSame(one, after[main]))
    after[more] = rest?.length ? rest : undefined
  }
}

function brokenDates(concept: ConceptName, before: object, after: Record<string, unknown>): string[] {
  const rules = CONCEPTS[concept].rules as readonly ((thing: unknown) => object | undefined)[]
  if (!rules.some((rule) => rule(after))) return []
  return ['from', 'to'].filter((field) => !saysTheSame((before as Record<string, unknown>)[field], after[field]))
}

function isSame(before: object, after: object): boolean {
  return inOrder(before) === inOrder(after)
}

function inOrder(thing: object): string {
  const fields = Object.entries(cleaned(thing)).sort(([a], [b]) => (a < b ? -1 : 1))
  return fingerprintOf(Object.fromEntries(fields) as unknown as Thing<ConceptName>)
}

function cleaned(thing: object): Thing<ConceptName> {
  return Object.fromEntries(Object.entries(thing).filter(([, value]) => value !== undefined)) as Thing<ConceptName>
}

/** A list has a longest length. */
function isRoom(concept: ConceptName, field: string, own: unknown, more: readonly unknown[]): boolean {
  const fields: Readonly<Record<string, Field<unknown>>> = CONCEPTS[concept].fields
  return fields[field]?.check(joined(own, more)) !== undefined
}

function joined(own: unknown, more: readonly unknown[]): unknown[] {
  const all = Array.isArray(own) ? [...own] : []
  for (const one of more) if (!all.some((known) => saysTheSame(known, one))) all.push(one)
  return all
}

/** Letters’ case, the width of spaces and how a number is grouped do not matter. */
export function saysTheSame(a: unknown, b: unknown): boolean {
  if (typeof a === 'string' && typeof b === 'string')
    return folded(a) === folded(b) || (numberOf(a) !== undefined && numberOf(a) === numberOf(b))
  return JSON.stringify(a) === JSON.stringify(b)
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
}

/** The digits of a telephone number: “+47 900 00 000” and “004790000000” are one. */
function numberOf(text: string): string | undefined {
  if (text.length > 30 || !/^[+(0][\d\s()./+-]+$/.test(text.trim())) return undefined
  const digits = text.replace(/[^\d+]/g, '').replace(/^00/, '+')
  return digits.length > 6 ? digits : undefined
}

function isDate(value: unknown): value is string {
  return typeof value === 'string' && /^\d{4}(?:-\d\d){0,2}$/.test(value)
}
