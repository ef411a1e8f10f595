import { CONCEPTS, type ConceptName } from '#record'

/**
 * The fields of a thing that a file says otherwise than the record. A date that is only more or less exact, and what the
 * file does not say, is nothing else.
 */
export function otherwise(concept: ConceptName, said: object, kept: object): string[] {
  const [file, record] = [said as Record<string, unknown>, kept as Record<string, unknown>]
  return Object.keys(CONCEPTS[concept].fields).filter((field) => {
    const [one, other] = [file[field], record[field]]
    if (one === undefined || one === null) return false
    if (isDate(one) && isDate(other)) return !one.startsWith(other) && !other.startsWith(one)
    return JSON.stringify(one) !== JSON.stringify(other)
  })
}

function isDate(value: unknown): value is string {
  return typeof value === 'string' && /^\d{4}(?:-\d\d){0,2}$/.test(value)
}
