import type { GivenFile } from '#formats'
import type { Complaint, SourceKind } from '#record'

/** What opens a source: kept outside the record, never shown, written or logged. */
export interface Secret {
  /** The whole address, where it is the secret itself (a calendar’s private address) or needs a name and a password. */
  address?: string
  user?: string
  password?: string
}

/** What a source remembers from one look to the next, so that it asks only for what is new. */
export type Memory = Readonly<Record<string, string>>

/** What a look brought: paths or files to import, and what to remember. */
export interface Seen {
  files: readonly (string | GivenFile)[]
  memory: Memory
}

/** How one kind of source is looked at. A person can mend what is a complaint; it holds no secret. */
export interface LiveSource {
  kind: SourceKind
  /** Reaches only what this machine holds: its disk, its own programs. Not offered where one program serves many people. */
  isOfThisMachine: boolean
  look(at: Looking): Promise<Seen | { complaint: Complaint }>
}

export interface Looking {
  place: string
  secret: Secret
  memory: Memory
  /** May it reach addresses of this machine and the network it is in? */
  isLocalAllowed: boolean
  now: number
  signal?: AbortSignal | undefined
}
