import type { Zone } from '#calendar'
import { type Id, type Person, type Settings, settingsOf } from '#record'
import type { Reader, Store } from '#store'

/** Who asks, and when: all a question needs beside its own terms. */
export interface Asker {
  store: Store
  person: Id<'person'>
  /** The machine's own zone and locale, until the person says otherwise. */
  machine: { zone: Zone; locale: string }
  /** The present, in milliseconds. */
  now: () => number
}

/** Reads for the asker. */
export function ask<T>(asker: Asker, read: (reader: Reader) => Promise<T>): Promise<T> {
  return asker.store.read(asker.person, read)
}

/** The person and their settings. */
export async function whoAmI(asker: Asker): Promise<{ person: Person; settings: Settings }> {
  const person = await ask(asker, (reader) => reader.find('person', asker.person))
  return { person: person ?? { id: asker.person }, settings: settingsOf(person, asker.machine) }
}
