import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach } from 'vitest'
import type { Id } from '#record'
import { openStore } from '#store'
import { anEntry, anInterval, keepJobWithTerms } from './career.ts'
import { newDeed, newPerson } from './databases.ts'

/** A new folder for each test that asks, gone after it. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'thalweg-store-'))
  folders.push(folder)
  return folder
}

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

/** Makes a small record at a path and closes it; answers whose it is. */
export async function makeRecord(path: string, entries = 20): Promise<Id<'person'>> {
  const [store, person] = [await openStore(path), newPerson()]
  await store.write(person, newDeed(), async (writer) => {
    await writer.save('person', { id: person, name: 'Mira' })
    const { job } = await keepJobWithTerms(writer)
    for (let number = 0; number < entries; number++) {
      await writer.save('entry', anEntry({ job, text: `Day ${number}. ${'A word that stays. '.repeat(20)}` }))
      await writer.save('interval', anInterval({ job }, number))
    }
  })
  await store.close()
  return person
}
