import type { Thing } from '#record'

/** The concepts a career is told with: everything but the journal, the traced time and other people. */
export const CAREER_CONCEPTS = [
  'person',
  'organisation',
  'job',
  'position',
  'duty',
  'work',
  'statement',
  'serving',
  'boundary',
  'intention',
  'skill',
  'evidence',
  'learning',
  'move',
] as const

export type CareerConcept = (typeof CAREER_CONCEPTS)[number]

/** The part of a record that documents are made of: its things by concept, in any order. */
export type CareerSlice = { readonly [Name in CareerConcept]: readonly Thing<Name>[] }

/** A slice with nothing in it, to put things into. */
export function emptyCareer(): { [Name in CareerConcept]: Thing<Name>[] } {
  return Object.fromEntries(CAREER_CONCEPTS.map((name) => [name, []])) as unknown as ReturnType<typeof emptyCareer>
}
