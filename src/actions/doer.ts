import type { Zone } from '#calendar'
import { type Complaint, type ConceptName, freshId, type Id, type Thing } from '#record'
import type { Store, Writer } from '#store'
import type { SourceDesk } from './source-desk.ts'

/** Who does something, and with what. */
export interface Doer {
  store: Store
  person: Id<'person'>
  actor: 'browser' | 'terminal' | 'source'
  /** Id of the deed when the client gave one: sent twice, done once. */
  operation?: Id | undefined
  /** For times a person writes without a zone. */
  zone: Zone
  now: () => number
  /** Where sources keep their secrets, and what they may reach; absent where there are none. */
  sources?: SourceDesk | undefined
}

/** What came of a deed: its value and the operation one can undo, or why it was not done. */
export type Outcome<T> =
  | { done: T; operation: Id; complaints?: never }
  | { complaints: Complaint[]; done?: never; operation?: never }

/** Runs one named deed inside one transaction and says which operation it was. */
export async function perform<T>(
  doer: Doer,
  name: string,
  act: (writer: Writer) => Promise<T>,
): Promise<{ done: T; operation: Id }> {
  const operation = doer.operation ?? freshId()
  const { value } = await doer.store.write(doer.person, { id: operation, name, actor: doer.actor }, act)
  return { done: value, operation }
}

/**
 * What came of this very deed when it was done before. For deeds that look at the record first: sent twice, they would
 * find it as the first one left it.
 */
export async function doneBefore<T>({ store, person, operation }: Doer) {
  const known = operation && (await store.read(person, (reader) => reader.operation(operation)))
  return known ? { done: known.result as T, operation: known.id, name: known.name } : undefined
}

/** The thing an edit is about, as it goes into the record. */
export function thingOf<Name extends ConceptName>(_concept: Name, id: string, content: object): Thing<Name> {
  return { id, ...content } as unknown as Thing<Name>
}
