import type { AlikePair } from '#measures'
import { CONCEPTS, type ConceptName, type Field, type Mergeable, subjectOf } from '#record'
import type { Operation, Reader, Stored } from '#store'
import { type Asker, ask } from './asker.ts'
import { type FoundPair, findAlike } from './find-alike.ts'
import { type MadeOne, madeOneLately } from './made-one.ts'

/** Where a thing came from: a file, or written down by the person; nothing where the log does not tell. */
export interface Origin {
  at: number
  /** Absent for what was written down by hand. */
  file?: string
}

/** Two things that may be one, with what each says and why. */
export interface AlikeSuggestion extends AlikePair {
  concept: Mergeable
  things: readonly [Stored<Mergeable>, Stored<Mergeable>]
  origins: readonly [Origin | undefined, Origin | undefined]
  /** Which of the two is suggested to stay: the one that says more. */
  fuller: 0 | 1
}

/** What another source says of a field of a thing. */
export interface SaidOtherwise {
  variant: Stored<'variant'>
  concept: ConceptName
  thing: Stored<ConceptName>
  /** What the record says and what the source says. */
  kept: unknown
  said: unknown
}

export interface WhoIsIt {
  suggestions: AlikeSuggestion[]
  otherwise: SaidOtherwise[]
  /** So many of each there are in all. */
  count: { suggestions: number; otherwise: number }
  /** What things that are pointed at here are called, by their ids. */
  names: ReadonlyMap<string, string>
  /** What was made one lately, the newest first. */
  merged: MadeOne[]
}

/** So many are shown at a time. */
export const ALIKE_SHOWN = 50

/** What may be one and the same, and what sources say otherwise, so many at a time; what was decided before is not asked again. */
export function whoIsIt(
  asker: Asker,
  { from = 0, otherwiseFrom = 0 }: { from?: number; otherwiseFrom?: number } = {},
): Promise<WhoIsIt> {
  return ask(asker, async (reader) => {
    const { pairs, variants } = await findAlike(asker.store, reader)
    const suggestions = await suggestionsOf(reader, pairs.slice(from, from + ALIKE_SHOWN))
    const otherwise = await saidOtherwise(reader, variants.slice(otherwiseFrom, otherwiseFrom + ALIKE_SHOWN))
    return {
      ...{ suggestions, otherwise },
      names: await namesOf(reader, suggestions, otherwise),
      count: { suggestions: pairs.length, otherwise: variants.length },
      merged: await madeOneLately(reader),
    }
  })
}

/** How many pairs wait for an answer, and how many fields. */
export function countAlike(asker: Asker): Promise<WhoIsIt['count']> {
  return ask(asker, async (reader) => {
    const { pairs, variants } = await findAlike(asker.store, reader)
    return { suggestions: pairs.length, otherwise: variants.length }
  })
}

async function suggestionsOf(reader: Reader, pairs: readonly FoundPair[]): Promise<AlikeSuggestion[]> {
  const things = new Map<string, Stored<Mergeable>>()
  for (const [concept, alike] of Map.groupBy(pairs, (pair) => pair.concept))
    for (const thing of await reader.listByIds(concept, [...new Set(alike.flatMap(({ one, other }) => [one, other]))]))
      things.set(thing.id, thing)
  const origins = await reader.broughtBy([...things.keys()])
  return pairs.flatMap((pair) => {
    const [one, other] = [things.get(pair.one), things.get(pair.other)]
    if (!one || !other) return []
    const from = [originOf(origins.get(pair.one)), originOf(origins.get(pair.other))] as const
    return [{ ...pair, things: [one, other] as const, origins: from, fuller: saysMore(other, one) ? 1 : 0 }]
  })
}

function originOf(operation: Operation | undefined): Origin | undefined {
  if (!operation) return undefined
  const { file } = (operation.result ?? {}) as { file?: string }
  return { at: operation.at, ...(file ? { file } : {}) }
}

function saysMore(one: object, other: object): boolean {
  const said = (thing: object) => JSON.stringify(Object.values(thing)).length
  const [ofOne, ofOther] = [Object.keys(one).length, Object.keys(other).length]
  return ofOne > ofOther || (ofOne === ofOther && said(one) > said(other))
}

async function saidOtherwise(reader: Reader, variants: readonly Stored<'variant'>[]): Promise<SaidOtherwise[]> {
  const said: SaidOtherwise[] = []
  for (const variant of variants) {
    const subject = subjectOf(variant)
    const thing = subject && (await reader.find(subject.concept, subject.id))
    if (!subject || !thing) continue
    const kept = (thing as unknown as Record<string, unknown>)[variant.field]
    said.push({ variant, concept: subject.concept, thing, kept, said: JSON.parse(variant.value) })
  }
  return said
}

/** What is pointed at, by the things that are shown and by what is said of them. */
async function namesOf(reader: Reader, suggestions: readonly AlikeSuggestion[], otherwise: readonly SaidOtherwise[]) {
  const wanted = new Map<ConceptName, Set<string>>()
  const note = (concept: ConceptName, field: string, value: unknown) => {
    const { to } = (CONCEPTS[concept].fields as Readonly<Record<string, Field<unknown>>>)[field] ?? {}
    if (!to || typeof value !== 'string') return
    wanted.set(to as ConceptName, (wanted.get(to as ConceptName) ?? new Set()).add(value))
  }
  for (const { concept, things } of suggestions)
    for (const thing of things) for (const [field, value] of Object.entries(thing)) note(concept, field, value)
  for (const { concept, variant, kept, said } of otherwise)
    for (const value of [kept, said]) note(concept, variant.field, value)
  const names = new Map<string, string>()
  for (const [concept, ids] of wanted)
    for (const thing of await reader.listByIds(concept, [...ids])) names.set(thing.id, nameOf(thing))
  return names
}

/** What a thing is called. */
export function nameOf(thing: object | undefined): string {
  const { name, title } = (thing ?? {}) as { name?: string; title?: string }
  return name ?? title ?? ''
}
