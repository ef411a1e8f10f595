import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { type Complaint, check, complaint, freshId, type Id, type SourceKind } from '#record'
import { LIVE_SOURCES, type Secret } from '#sources'
import { type Doer, type Outcome, perform, thingOf } from './doer.ts'

/** A source as a person states it. */
export interface StatedSource {
  kind: SourceKind
  /** What they call it; else it is called by its place. */
  name?: string | undefined
  /** A folder’s path, a calendar’s or a server’s address; of ActivityWatch its port, where it is not 5600. */
  where: string
  user?: string | undefined
  password?: string | undefined
  /** Minutes from one look to the next. */
  every?: number | undefined
}

/** Adds a source. Its address and password go to the keyring, only what is safe to show into the record. */
export async function addSource(doer: Doer, stated: StatedSource): Promise<Outcome<{ id: Id }>> {
  const desk = doer.sources
  if (!desk || (LIVE_SOURCES[stated.kind].isOfThisMachine && !desk.isOwnMachine))
    return {
      complaints: [complaint('source', 'this program looks at no sources of that kind', 'Import files instead.')],
    }
  const placed = await PLACES[stated.kind](stated)
  if ('message' in placed) return { complaints: [placed] }
  const { place, secret } = placed
  const fields = { kind: stated.kind, name: stated.name?.trim() || place, place, paused: false, every: stated.every }
  const checked = check('source', fields, 'source')
  if (checked.complaints) return { complaints: checked.complaints }
  const id = freshId<'source'>()
  // First the secret: a source in the record without one would only fail.
  await desk.keyring.keep(id, { secret, memory: {} })
  const { operation } = await perform(doer, 'add source', (writer) =>
    writer.save('source', thingOf('source', id, checked.content)),
  )
  return { done: { id }, operation }
}

type Placed = { place: string; secret: Secret } | Complaint

const PLACES: Readonly<Record<SourceKind, (stated: StatedSource) => Promise<Placed>>> = {
  folder: async ({ where }) => {
    const place = resolve(where)
    const isFolder = where.trim() !== '' && (await stat(place).catch(() => undefined))?.isDirectory()
    return isFolder ? { place, secret: {} } : complaint(where, 'there is no folder of this name', 'Check its path.')
  },
  calendar: async (stated) => placedByAddress(stated),
  CalDAV: async (stated) => placedByAddress(stated),
  ActivityWatch: async ({ where }) => {
    const port = where.trim().replace(/^.*:/, '') || '5600'
    if (!/^\d{1,5}$/.test(port)) return complaint(where, 'this is no port', 'Leave it empty, or give its number: 5600.')
    return { place: `localhost:${port}`, secret: {} }
  },
}

function placedByAddress({ where, user, password }: StatedSource): Placed {
  const url = URL.parse(where.trim().replace(/^webcals?:/i, 'https:'))
  if (!url || !/^https?:$/.test(url.protocol))
    return complaint('the address', 'this is not an address', 'It begins with https://')
  const name = user?.trim() || decodeURIComponent(url.username)
  const secretWord = password || decodeURIComponent(url.password)
  url.username = ''
  url.password = ''
  const secret = { address: url.href, ...(name ? { user: name } : {}), ...(secretWord ? { password: secretWord } : {}) }
  return { place: url.host, secret }
}
