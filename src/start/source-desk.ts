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
  return { keyring: new Keyring(folder), isLocalAllowed: local === '1', isOwnMachine: !isPostgres(record) }
}
