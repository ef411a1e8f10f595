import { mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Complaint } from '#record'
import { isPostgres } from '#store'
import { type Door, loadAssets, openDoor, pagesOf, troubleOf } from '#web'
import type { Configuration } from './configuration.ts'
import { openRecord } from './open-record.ts'

export interface Serving {
  port?: number | undefined
  host?: string | undefined
  allowedHosts?: readonly string[] | undefined
  /** Folder of the built assets; beside the program unless told. */
  assets?: string | undefined
  /** The present, in milliseconds; the clock's unless told. */
  now?: (() => number) | undefined
}

/** The most a browser may send to the import page at once: 512 MB. */
const IMPORT_BYTES = 512 * 1024 * 1024
const FORM_BYTES = 2_000_000

/** Opens the record and its door. What a person can fix comes back as a complaint. */
export async function serve(configuration: Configuration, serving: Serving): Promise<Door | Complaint> {
  const { store, person, machine } = await openRecord(configuration, { apart: true })
  const folder = homeOf(configuration.record)
  const incoming = join(folder, 'incoming')
  mkdirSync(incoming, { recursive: true, mode: 0o700 })
  const { port, host, allowedHosts, now = Date.now } = serving
  const assets = loadAssets(serving.assets ?? fileURLToPath(new URL('./assets', import.meta.url)))
  const place = placeOf(configuration.record)
  const site = { asker: { store, person, machine, now }, assets, incoming, place }
  const door = await openDoor({
    ...{ port, host, allowedHosts },
    secretFile: secretFileOf(configuration.record),
    assets,
    pages: pagesOf(site),
    showTrouble: troubleOf(site),
    limit: (path) => (path.startsWith('/import') ? IMPORT_BYTES : FORM_BYTES),
  })
  if ('hint' in door) {
    await store.close()
    return door
  }
  return {
    ...door,
    close: async () => {
      await door.close()
      await store.close()
    },
  }
}

/** Where the record is, fit to be shown. */
function placeOf(record: string): string {
  if (!isPostgres(record)) return resolve(record)
  const url = new URL(record)
  url.password = ''
  return url.href
}

/** Where the secret of the record’s door is kept. */
export function secretFileOf(record: string): string {
  return join(homeOf(record), 'browser.key')
}

/** The folder of what belongs to a record but is not in it. */
function homeOf(record: string): string {
  return isPostgres(record) ? join(tmpdir(), `thalweg-${process.getuid?.() ?? 'home'}`) : dirname(record)
}
