import { type AlikePair, alikeContacts, alikeJobs, alikeOrganisations } from '#measures'
import { type Mergeable, type Merging, subjectOf, type Variant } from '#record'
import type { Reader, Store, Stored } from '#store'

export type FoundPair = AlikePair & { concept: Mergeable }

/** All that waits for an answer. */
export interface FoundAlike {
  pairs: readonly FoundPair[]
  variants: readonly Stored<'variant'>[]
}

/** Pairs are dear to find among thousands, and the same until something changes. */
const remembered = new WeakMap<Store, Map<string, { after: string | undefined; found: FoundAlike }>>()
const MOST_REMEMBERED = 20

/** What may be one, and what sources say otherwise of what is there. */
export async function findAlike(store: Store, reader: Reader): Promise<FoundAlike> {
  const [last] = await reader.operations({ limit: 1 })
  const people = remembered.get(store) ?? new Map()
  const known = people.get(reader.person)
  if (known?.after === last?.id && known) return known.found
  const fresh = { pairs: await findPairs(reader), variants: await liveVariants(reader) }
  if (people.size >= MOST_REMEMBERED) people.clear()
  remembered.set(store, people.set(reader.person, { after: last?.id, found: fresh }))
  return fresh
}

async function findPairs(reader: Reader): Promise<FoundPair[]> {
  const organisations = await reader.list('organisation')
  const apart = apartPairs(await reader.list('merging'))
  return [
    ...withConcept('contact', alikeContacts(await reader.list('contact'))),
    ...withConcept('organisation', alikeOrganisations(organisations)),
    ...withConcept('job', alikeJobs(await reader.list('job'), organisations)),
  ]
    .filter(({ one, other }) => !apart.has(`${one} ${other}`))
    .sort((a, b) => b.sureness - a.sureness)
}

function withConcept(concept: Mergeable, pairs: readonly AlikePair[]): FoundPair[] {
  return pairs.map((pair) => ({ ...pair, concept }))
}

/** Who was said to be two; also of those that went up in another since. */
function apartPairs(mergings: readonly Merging[]): ReadonlySet<string> {
  const next = new Map(mergings.flatMap(({ kept, other, verdict }) => (verdict === 'same' ? [[other, kept]] : [])))
  const now = (id: string) => {
    let at = id
    for (let steps = 0; next.has(at) && steps < 1_000; steps++) at = next.get(at) as string
    return at
  }
  return new Set(
    mergings
      .filter(({ verdict }) => verdict === 'apart')
      .map(({ kept, other }) => [now(kept), now(other)])
      .flatMap(([one, other]) => [`${one} ${other}`, `${other} ${one}`]),
  )
}

async function liveVariants(reader: Reader): Promise<Stored<'variant'>[]> {
  const variants = await reader.list('variant')
  const live = new Set<string>()
  for (const [concept, about] of Map.groupBy(variants, (variant) => subjectOf(variant)?.concept))
    if (concept) for (const { id } of await reader.listByIds(concept, [...new Set(about.map(idOf))])) live.add(id)
  return variants.filter((variant) => live.has(idOf(variant)))
}

function idOf(variant: Variant): string {
  return subjectOf(variant)?.id ?? ''
}
