import type { Complaint } from '#record'
import type { Keyring, LastLook } from '#sources'

/** What came of looking at a source. */
export type Looked = { look: LastLook; complaints?: never } | { complaints: Complaint[]; look?: never }

/** Where sources keep what is not in the record, and what they may reach. */
export interface SourceDesk {
  keyring: Keyring
  /** Addresses of this machine and its network may be reached. */
  isLocalAllowed: boolean
  /** The record is a file of this machine’s own person: its folders and programs may be looked at. */
  isOwnMachine: boolean
  /** Where the record’s own files begin: nothing there is looked at. */
  own: string
  /** Looks that are under way in this program, by source: none is begun twice. */
  underWay: Map<string, Promise<Looked>>
}
