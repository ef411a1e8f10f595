import { hash } from 'node:crypto'
import { CONCEPTS, type ConceptName, type Field } from '#record'
import type { GoneUp } from './gone-up.ts'

/** What is said of one field of a thing; `value` as JSON. */
export interface Said {
  concept: ConceptName
  id: string
  field: string
  value: string
}

/**
 * The keys a variant may have that says this, its own first: the same said again by any file is the same variant, also when
 * what it is about, or what it names, was made one with another since.
 */
export function variantKeys(gone: GoneUp, { concept, id, field, value }: Said): string[] {
  const fields: Readonly<Record<string, Field<unknown>>> = CONCEPTS[concept].fields
  const said = JSON.parse(value) as unknown
  const values =
    fields[field]?.to && typeof said === 'string' ? gone.allOf(said).map((one) => JSON.stringify(one)) : [value]
  return gone
    .allOf(id)
    .flatMap((one) =>
      values.map((text) => `variant:${concept}:${one}:${field}:${hash('sha256', text, 'base64url').slice(0, 22)}`),
    )
}
