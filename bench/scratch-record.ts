import { copyFileSync, rmSync } from 'node:fs'
import { freshId, type Id } from '#record'
import { openStore, type Store, type Writer } from '#store'

/** A copy of a record to change. What was there under its name goes. */
export function copyRecord(record: string, name: string): string {
  const copy = `${record}.${name}`
  removeRecord(copy)
  copyFileSync(record, copy)
  return copy
}

export function removeRecord(path: string): void {
  for (const end of ['', '-wal', '-shm', '.browser-key', '.backups.json']) rmSync(path + end, { force: true })
}

/** Writes into a record, past every action: what is measured is not how it came in. */
export async function writeInto(record: string, deed: (writer: Writer) => Promise<unknown>): Promise<void> {
  await withStore(record, (store, person) =>
    store.write(person, { id: freshId(), name: 'seed', actor: 'bench' }, async (writer) => {
      await deed(writer)
    }),
  )
}

export async function withStore<T>(
  record: string,
  work: (store: Store, person: Id<'person'>) => Promise<T>,
): Promise<T> {
  const store = await openStore(record)
  try {
    return await work(store, await store.firstPerson())
  } finally {
    await store.close()
  }
}
