import type { Id } from '#record'
import { openStore, type Store } from '#store'
import type { Configuration } from './configuration.ts'

/** An open record: the store, and whose record in it is meant. */
export interface OpenRecord {
  store: Store
  person: Id<'person'>
  machine: Configuration['machine']
}

/**
 * Opens the record, with a person in it.
 * @throws StoreTrouble when it cannot be opened.
 */
export async function openRecord({ record, machine }: Configuration, { apart = false } = {}): Promise<OpenRecord> {
  const store = await openStore(record, { apart })
  return { store, person: await store.firstPerson(), machine }
}
