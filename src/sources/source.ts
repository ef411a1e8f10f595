import type { FoundFile, GivenFile } from '#formats'
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

/** What a look brought: files to import, what to remember once they are in, what was passed over. */
export interface Seen {
  files: readonly (GivenFile | FoundFile)[]
  memory: Memory
  remarks?: readonly Complaint[]
}

/** How one kind of source is looked at. A person can mend what is a complaint; it holds no secret. */
export interface LiveSource {
  kind: SourceKind
  /** Reaches only what this machine holds: its disk, its own programs. Not offered where one program serves many people. */
  isOfThisMachine: boolean
  /** A file that is not read is asked for again at the next look; else it waits until it changes. */
  asksAgain: boolean
  look(at: Looking): Promise<Seen | { complaint: Complaint }>
}

export interface Looking {
  place: string
  secret: Secret
  memory: Memory
  /** May it reach addresses of this machine and the network it is in? */
  isLocalAllowed: boolean
  /** Where the record’s own files begin, secrets among them: nothing there is looked at. */
  own: string
  now: number
  signal?: AbortSignal | undefined
}
