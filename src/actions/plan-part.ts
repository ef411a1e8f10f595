import { admit, CONCEPTS, type ConceptName, type Draft, type Field, type Id, pointingFields } from '#record'
import type { Reader } from '#store'
import { bothKept } from './both-kept.ts'
import { fingerprintOf } from './fingerprint.ts'
import type { ImportMemory, Recognised } from './import-memory.ts'
import { type Meeting, type Plan, place } from './place-admitted.ts'
import { whatIsLeft } from './what-is-left.ts'

/** What is to be done with some drafts of a file, by what the record knows. Reads only. */
export async function planPart(
  reader: Reader,
  drafts: readonly Draft[],
  memory: ImportMemory,
  { ids, path }: { ids: Map<string, Id>; path: string },
): Promise<Plan> {
  const known = await knownOf(reader, drafts, memory)
  const own = await reader.find('person', reader.person)
  const idOf = (key: string) => (key === 'person' ? reader.person : known.get(key)?.id)
  const { there, asSaid, complaints: lost } = whatIsLeft(withPerson(drafts, own), known, ids)
  const { admitted, complaints } = admit(there, idOf, ids)
  const rules = (await reader.list('sorting')).sort((a, b) => a.rank - b.rank)
  const plan: Plan = { toKeep: new Map(), admitted: {}, changed: {}, known: 0, complaints: [...lost, ...complaints] }
  const met: Meeting[] = []
  for (const one of admitted)
    place(plan, one, known.get(one.key), { rules, own, met, fingerprint: fingerprintOf(asSaid(one)) })
  await bothKept({ reader, memory }, plan, met, path)
  return plan
}

/** What the record knows of every key the drafts have or point at. */
async function knownOf(
  reader: Reader,
  drafts: readonly Draft[],
  memory: ImportMemory,
): Promise<Map<string, Recognised>> {
  const keys = new Map<ConceptName, Set<string>>()
  const note = (concept: ConceptName, key: string) => {
    const known = keys.get(concept)
    if (known) known.add(key)
    else keys.set(concept, new Set([key]))
  }
  for (const draft of drafts) {
    note(draft.concept, draft.key)
    const fields: Readonly<Record<string, Field<unknown>>> = CONCEPTS[draft.concept].fields
    for (const name of pointingFields(draft.concept)) {
      const value = (draft.value as Record<string, unknown>)[name]
      if (value === undefined) continue
      for (const one of Array.isArray(value) ? value : [value])
        if (typeof one === 'object' && one !== null && 'key' in one)
          note(fields[name]?.to as ConceptName, String(one.key))
    }
  }
  let known = new Map<string, Recognised>()
  for (const [concept, wanted] of keys) {
    const found = await reader.known(concept, [...wanted])
    if (!known.size) known = found
    else for (const [key, one] of found) known.set(key, one)
  }
  await memory.complete(reader, known, keys)
  return known
}

/** What a file says of the person fills in what the record does not know of them yet, and changes nothing else. */
function withPerson(drafts: readonly Draft[], own: object | undefined): Draft[] {
  return drafts.map((draft) =>
    draft.concept === 'person' ? ({ ...draft, value: { ...draft.value, ...own } } as Draft) : draft,
  )
}
