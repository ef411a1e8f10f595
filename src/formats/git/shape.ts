/**
 * What git keeps (https://git-scm.com/docs/gitformat-pack, gitrepository-layout, gitformat-bundle): objects known by the
 * hash of what they hold, loose (`objects/ab/cdef…`, one zlib stream each) or in packs, where most are told as a
 * difference from another; and refs, names that point at commits.
 */
export const KIND = { commit: 1, tree: 2, blob: 3, tag: 4, offsetDelta: 6, hashDelta: 7 } as const

/** What an object is: 1 commit, 2 tree, 3 blob, 4 tag. */
export type Kind = 1 | 2 | 3 | 4

/** How hashes are made: 20 bytes of SHA-1, or 32 of SHA-256. */
export interface Hashing {
  name: 'sha1' | 'sha256'
  bytes: 20 | 32
}

export const SHA1: Hashing = { name: 'sha1', bytes: 20 }
export const SHA256: Hashing = { name: 'sha256', bytes: 32 }

/** An object whose content was asked for; hashes are hexadecimal. */
export interface Content {
  kind: Kind
  bytes: Buffer
}

/** One commit, as its author made it. */
export interface Commit {
  hash: string
  name: string
  /** As written; empty in texts that name authors only. */
  address: string
  /** Milliseconds; not a number when the date is none. */
  at: number
  /** As git writes it: `+0200`. Absent when the zone is not said. */
  offset?: string
  /** The first paragraph of its message, as it stands there. */
  subject: string
}

/** A file of git is damaged or is not what it should be. Caught where a complaint can be made of it. */
export class Damaged extends Error {}

/** How much of a repository is read. */
export const BOUNDS = {
  commits: 2_000_000,
  refs: 500_000,
  /** Folders within `refs/`. */
  refDepth: 40,
  /** Differences told from differences; git itself writes at most 4,095. */
  chain: 4_096,
  /** One commit or tag, unpacked; bytes. */
  object: 16 * 1024 * 1024,
  /** Objects in a pack that has to be read from its beginning. */
  scanned: 50_000_000,
  /** Small texts: config, packed-refs and the like; bytes. */
  text: 64 * 1024 * 1024,
}
