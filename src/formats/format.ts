import type { Zone } from '#calendar'
import type { Complaint, Draft } from '#record'

/** The first look at a file: what sniffing may know. Content decides; a name is only a hint. */
export interface Glimpse {
  /** Path inside the folder or archive it came in, `/` between parts. */
  path: string
  /** The first 64 KiB as text, byte order mark removed; empty of a folder. */
  head: string
  /** The same as bytes, for what may be no text. */
  start?: Uint8Array
  /** Bytes; of a folder, of all that lies in it. */
  size: number
  /** Of a folder that is one thing (a git repository, a Maildir): what kind. */
  folder?: FolderKind
}

/** Folders that are read as one thing, not file by file. */
export type FolderKind = 'git' | 'maildir'

/** What a reader may need to know of the person and of the other files that came along. */
export interface Surroundings {
  /** For times that name no zone. */
  zone: Zone
  /** Sheet columns a person has said the meaning of (see `time-sheet/`), by column header. */
  columns?: Readonly<Record<string, string>>
  /** The addresses the person writes and commits from, in lower case; empty or absent: not known. */
  addresses?: readonly string[]
  /** What the person is called, for files that name people without addresses. */
  names?: readonly string[]
  /** Recurrences are expanded up to here, and for at most this many occurrences. */
  horizon: { until: number; occurrences: number }
}

/** What reading yields, one by one: drafts for the record, complaints for the person. */
export type Read = { draft: Draft } | { complaint: Complaint }

/** What is too large to be in memory at once, no text, or a folder. */
export interface OpenFile {
  /** Path inside the folder or archive it came in. */
  path: string
  /** Bytes. */
  size: number
  /** Where it lies on the disk as it is; absent inside a ZIP, and for what came over the network. */
  disk?: string
  /** What it holds, from its beginning, each time it is asked. Empty of a folder. */
  bytes(): AsyncIterable<Uint8Array>
}

/** A file format as a value. Adding one is one folder and one line in `formats/index.ts`. */
export interface Format {
  /** As it stands in the import contract: `json-resume`. */
  name: string
  /** As people call it: “JSON Resume”. */
  title: string
  /** 0 certainly not … 1 certainly; the highest reads the file, none above 0.3 refuses it. */
  sniff(glimpse: Glimpse): number
  /**
   * Reads one file. Never throws for what a file may hold: that is a complaint. Every work, event, row or note it finds
   * is in a draft or in a complaint.
   */
  read(file: { path: string; text: string }, surroundings: Surroundings): Iterable<Read>
}

/**
 * A format whose files are read as they come, in bounded memory: those of any size, those that are no text, and folders
 * that are one thing. The promises of `Format` hold.
 */
export interface StreamFormat extends Pick<Format, 'name' | 'title' | 'sniff'> {
  stream(file: OpenFile, surroundings: Surroundings): AsyncIterable<Read>
  /** What it reads is guessed from how a page looks: kept only when the person has seen it and said yes. */
  toConfirm?: true
}

export type AnyFormat = Format | StreamFormat
