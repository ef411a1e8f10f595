import { realpathSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import type { SourceDesk } from '#actions'
import { Keyring } from '#sources'
import { isPostgres } from '#store'

/**
 * What sources of a record may do. Only where the record is a file does the program serve the person whose machine it is: one that
 * serves many reads no folders of its own machine for them. Addresses of this machine and its network are reached when
 * `THALWEG_LOCAL_SOURCES=1` says so.
 */
export function sourceDesk(
  record: string,
  folder: string,
  { THALWEG_LOCAL_SOURCES: local }: NodeJS.ProcessEnv = process.env,
): SourceDesk {
  const isOwnMachine = !isPostgres(record)
  const own = isOwnMachine ? inTruth(record) : folder
  return { keyring: new Keyring(folder), isLocalAllowed: local === '1', isOwnMachine, own, underWay: new Map() }
}

/** The path without the links in it. */
function inTruth(record: string): string {
  const path = resolve(record)
  try {
    return join(realpathSync(dirname(path)), basename(path))
  } catch {
    return path
  }
}
