import type { Complaint } from '#record'
import type { Surroundings } from '../format.ts'
import type { PackedDrafts } from './packed-drafts.ts'
import type { Source } from './taken.ts'

/**
 * What reading one file yields, in pieces: any number of `reading`, then one `read` or `refused`. Of a file that ends
 * `refused` nothing may be admitted, whatever came before.
 */
export interface FileReading {
  path: string
  /** The format's name, when one was recognised. */
  format?: string
  status: 'reading' | 'read' | 'refused'
  /** It is guessed from how a page looks: to be kept only when the person has seen it and said yes. */
  toConfirm?: true
  drafts: PackedDrafts
  complaints: Complaint[]
}

/** What the thread is asked: to read a source, from the file with this number on. */
export interface Order {
  source: Source
  from: number
  surroundings: Surroundings
}

/** What the thread answers, in this order; `begun` and its readings for each file. */
export type Answer =
  | { kind: 'opened'; files: number; bytes: number }
  | { kind: 'begun'; number: number; path: string; size: number }
  | { kind: 'reading'; reading: FileReading }
  | { kind: 'done' }

/** Pieces on their way to whoever asked; more wait in the thread until some are taken. */
export const PIECES_UNDER_WAY = 4

/** What both sides see of each other while they work: how many pieces are under way, and whether the thread is to end. */
export const SHARED = { underWay: 0, ending: 1, length: 2 } as const

/** Asks the thread to end when it next has a moment. */
export const END = 'end'
