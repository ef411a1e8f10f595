import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Complaint } from '#record'
import { isPostgres } from '#store'
import { type Door, loadAssets, openDoor, pagesOf, troubleOf } from '#web'
import { besideRecord } from './beside-record.ts'
import type { Configuration } from './configuration.ts'
import { openIncoming } from './incoming.ts'
import { openRecord } from './open-record.ts'
import { makePrivate } from './private-folder.ts'
import { sourceDesk } from './source-desk.ts'
import { watchSources } from './watch-sources.ts'

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
  const { record } = configuration
  const { folder, secretFile, incoming: waiting, sources: kept } = besideRecord(record)
  const { store, person, machine } = await openRecord(configuration, { apart: true })
  const refused = folder ? makePrivate(folder) : undefined
  const incoming = refused ?? openIncoming(waiting)
  if ('hint' in incoming) {
    await store.close()
    return incoming
  }
  const { port, host, allowedHosts, now = Date.now } = serving
  const assets = loadAssets(serving.assets ?? fileURLToPath(new URL('./assets', import.meta.url)))
  const ending = new AbortController()
  const close = async () => {
    ending.abort()
    await store.close()
    incoming.close()
  }
  const asker = { store, person, machine, now }
  const sources = sourceDesk(record, kept)
  const site = { asker, assets, incoming: incoming.folder, place: placeOf(record), ending: ending.signal, sources }
  const door = await openDoor({
    ...{ port, host, allowedHosts, secretFile, assets },
    pages: pagesOf(site),
    showTrouble: troubleOf(site),
    limit: (path) => (path.startsWith('/import') ? IMPORT_BYTES : FORM_BYTES),
    takesFiles: (path) => path.startsWith('/import'),
  })
  if ('hint' in door) {
    await close()
    return door
  }
  const watching = watchSources({ asker, sources }, ending.signal)
  return {
    ...door,
    close: async () => {
      ending.abort()
      await watching
      await Promise.allSettled(sources.underWay.values())
      await door.close()
      await close()
    },
  }
}

/** Where the record is, fit to be shown. */
function placeOf(record: string): string {
  if (!isPostgres(record)) return resolve(record)
  const url = new URL(record)
  url.password = ''
  url.searchParams.delete('password')
  return url.href
}
