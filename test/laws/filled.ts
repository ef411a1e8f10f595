import type { Zone } from '#calendar'
import type { Asker } from '#questions'
import { CONCEPT_NAMES, freshId, type Id } from '#record'
import type { Reader, Store, Writer } from '#store'
import { loadSample } from '../../src/actions/index.ts'

export const NOW = Date.parse('2026-11-18T12:00:00Z')
const ZONE = 'Europe/Berlin' as Zone

/** A new person of this store with the sample career, who asks on a day that stands still. */
export async function withSample(store: Store): Promise<Asker> {
  const asker = askerOf(store, freshId<'person'>())
  const { machine, now } = asker
  await loadSample({ store, person: asker.person, ...machine, now, actor: 'terminal' })
  return asker
}

export function askerOf(store: Store, person: Id<'person'>): Asker {
  return { store, person, machine: { zone: ZONE, locale: 'en-GB' }, now: () => NOW }
}

/** The same record in another store. */
export async function copied(from: Asker, store: Store): Promise<Asker> {
  const { person } = from
  await from.store.read(person, async (reader) => {
    await store.write(person, { id: freshId(), name: 'copy', actor: 'terminal' }, (writer) => copyAll(reader, writer))
  })
  return askerOf(store, person)
}

async function copyAll(reader: Reader, writer: Writer): Promise<void> {
  for (const concept of CONCEPT_NAMES) {
    const things = (await reader.list(concept)).map(({ version: _, ...thing }) => ({ thing }))
    await writer.saveAll(concept, things as never)
  }
}
