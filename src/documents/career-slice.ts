import { CAREER_CONCEPTS, type Thing } from '#record'

export type CareerConcept = (typeof CAREER_CONCEPTS)[number]

/** The part of a record that documents are made of: its things by concept, in any order. */
export type CareerSlice = { readonly [Name in CareerConcept]: readonly Thing<Name>[] }

/** A slice with nothing in it, to put things into. */
export function emptyCareer(): { [Name in CareerConcept]: Thing<Name>[] } {
  return Object.fromEntries(CAREER_CONCEPTS.map((name) => [name, []])) as unknown as ReturnType<typeof emptyCareer>
}
