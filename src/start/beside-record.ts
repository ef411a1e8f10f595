import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { isPostgres } from '#store'
import { dataFolder } from './configuration.ts'

/** What belongs to a record but is not in it. */
export interface BesideRecord {
  /** The file of the secret by which browsers are known. */
  secretFile: string
  /** The folder in which given files wait until they are imported. */
  incoming: string
  /** The folder of what sources keep to themselves. */
  sources: string
  /** A folder that has to be there first, and to be the person’s alone. */
  folder?: string
}

/**
 * A record in a file has them beside it, under names of its own: what else lies in that folder is somebody’s. One in
 * PostgreSQL has them in the platform’s folder, by its address without the password.
 */
export function besideRecord(record: string, environment: NodeJS.ProcessEnv = process.env): BesideRecord {
  if (!isPostgres(record))
    return { secretFile: `${record}.browser-key`, incoming: `${record}.incoming`, sources: `${record}.sources` }
  const folder = join(dataFolder(environment), `postgres-${nameOf(record)}`)
  return {
    folder,
    ...{ secretFile: join(folder, 'browser-key'), incoming: join(folder, 'incoming') },
    sources: join(folder, 'sources'),
  }
}

function nameOf(address: string): string {
  const named = address.replace(/(:\/\/[^:@/]*):[^@/]*@/, '$1@').replace(/([?&]password=)[^&]*/, '$1')
  return createHash('sha256').update(named).digest('hex').slice(0, 16)
}
