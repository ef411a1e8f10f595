import type { Complaint } from '#record'
import type { FolderKind } from '../format.ts'

/** A file that was fetched, not found on the disk. */
export interface GivenFile {
  /** As it is told to the person. */
  path: string
  bytes: Uint8Array
}

/** A file, or a folder, that lies in a watched one: read as if that had been handed in whole. A link is not followed. */
export interface FoundFile {
  disk: string
  /** As seen from the watched folder, `/` between the parts; empty for that folder itself. */
  inside: string
}

/** What is to be read: a path on the disk, or one of those. */
export type Handed = string | GivenFile | FoundFile

/** A file a person handed in, or that lies in a folder they handed in; or a folder that is read as one thing. */
export interface Source {
  /** Where it lies, or what it holds. */
  at: { disk: string } | { bytes: Uint8Array }
  /** As the person named it, or found under what they named. */
  path: string
  /** The same, seen from the folder that was handed in. */
  inside: string
  size: number
  folder?: FolderKind
  /** What the person should know of what was passed over beside it. */
  notes?: readonly Complaint[]
}

/** One text taken out of a source: the file itself, or one file of a ZIP. */
export interface Taken {
  path: string
  inside: string
  size: number
  text: string
  /** What the person should know of how it was read. */
  notes: readonly Complaint[]
}

/** What could not be taken, and why. */
export interface Refusal {
  path: string
  size: number
  refused: Complaint
}

/** The place of a complaint about a file as a whole. */
export const WHOLE_FILE = 'the whole file'
