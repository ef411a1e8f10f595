import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type Doer, type FileOutcome, importFiles } from '#actions'
import type { Zone } from '#calendar'
import { CONCEPT_NAMES, freshId } from '#record'
import { openStore } from '#store'

/** An empty record and a folder, to try what a hostile file does to them. */
export interface HostileDesk {
  folder: string
  doer: Doer
  /** Writes a file into the folder. */
  lay(name: string, content: string | Uint8Array): string
  /** Imports it for real. Fails when a reader crashed, when something was refused without a word, or when the log and the tables differ. */
  take(...paths: string[]): Promise<Taking>
  /** All that the record holds, as text. */
  held(): Promise<string>
  close(): Promise<void>
}

export interface Taking {
  files: FileOutcome[]
  /** `status: message` of each complaint. */
  said: string[]
}

export const NOW = Date.parse('2026-11-22T19:00:00Z')

export async function openHostileDesk(): Promise<HostileDesk> {
  const folder = mkdtempSync(join(tmpdir(), 'thalweg-hostile-'))
  const store = await openStore(':memory:')
  const zone = 'Europe/Berlin' as Zone
  const doer: Doer = { store, person: freshId<'person'>(), actor: 'terminal', zone, now: () => NOW }
  const given = join(folder, 'given')
  mkdirSync(given)
  return {
    folder: given,
    doer,
    lay(name, content) {
      const path = join(given, name)
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, content)
      return path
    },
    take: (...paths) => take(doer, paths),
    held: () => held(doer),
    async close() {
      await store.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function take(doer: Doer, paths: string[]): Promise<Taking> {
  const { files } = await importFiles(doer, paths)
  const said = files.flatMap(({ status, complaints }) => complaints.map(({ message }) => `${status}: ${message}`))
  const silent = files.filter(({ status, complaints }) => status === 'refused' && !complaints.length)
  const troubles = [
    ...silent.map(({ path }) => `${path}: refused without a word`),
    ...said.filter((line) => /reading it .*failed/.test(line)),
    ...(await doer.store.verify(doer.person)).map((found) => JSON.stringify(found)),
  ]
  if (troubles.length) throw new Error(troubles.join('\n'))
  return { files, said }
}

async function held({ store, person }: Doer): Promise<string> {
  return store.read(person, async (reader) => {
    const all: Record<string, unknown> = {}
    for (const concept of CONCEPT_NAMES) all[concept] = await reader.list(concept)
    return JSON.stringify(all)
  })
}
