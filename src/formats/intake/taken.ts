import type { Complaint } from '#record'

/** A file on the disk that a person handed in, or that lies in a folder they handed in. */
export interface Source {
  /** Where it lies. */
  disk: string
  /** As the person named it, or found under what they named. */
  path: string
  /** The same, seen from the folder that was handed in. */
  inside: string
  size: number
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
