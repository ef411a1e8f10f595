import { stat } from 'node:fs/promises'
import { homedir } from 'node:os'
import { resolve } from 'node:path'
import { type Complaint, complaint, type SourceKind } from '#record'
import type { Secret } from '#sources'

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

/** What of a stated source is safe to show, and what is not. */
export interface Placed {
  place: string
  secret: Secret
}

/** Takes a stated source apart. A complaint says where it is wrong, never with the address in it. */
export async function placeSource(stated: StatedSource, isLocalAllowed: boolean): Promise<Placed | Complaint> {
  if (stated.kind === 'folder') return placedFolder(stated.where)
  if (stated.kind === 'ActivityWatch') return placedHere(stated.where)
  return placedByAddress(stated, isLocalAllowed)
}

async function placedFolder(where: string): Promise<Placed | Complaint> {
  const place = resolve(where.trim().replace(/^~(?=[/\\]|$)/, homedir()))
  const isFolder = where.trim() !== '' && (await stat(place).catch(() => undefined))?.isDirectory()
  return isFolder ? { place, secret: {} } : complaint(where, 'there is no folder of this name', 'Check its path.')
}

function placedHere(where: string): Placed | Complaint {
  const port = where.trim().replace(/^.*:/, '') || '5600'
  if (!/^\d{1,5}$/.test(port) || Number(port) < 1 || Number(port) > 65_535)
    return complaint(where, 'this is no port', 'Leave it empty, or give its number: 5600.')
  return { place: `localhost:${Number(port)}`, secret: {} }
}

function placedByAddress({ where, user, password }: StatedSource, isLocalAllowed: boolean): Placed | Complaint {
  const url = URL.parse(where.trim().replace(/^webcals?:/i, 'https:'))
  if (!url || !/^https?:$/.test(url.protocol) || !url.hostname)
    return complaint('the address', 'this is not an address', 'It begins with https://')
  if (url.protocol === 'http:' && !isLocalAllowed)
    return complaint(url.host, 'only addresses that begin with https:// are fetched', 'Ask for the address with https.')
  const [name, word] = [user?.trim() || decoded(url.username), password || decoded(url.password)]
  url.username = ''
  url.password = ''
  const secret = { address: url.href, ...(name ? { user: name } : {}), ...(word ? { password: word } : {}) }
  return { place: url.host, secret }
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
