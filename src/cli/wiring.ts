import type { Doer, SourceDesk } from '#actions'
import type { Asker } from '#questions'
import type { Complaint } from '#record'

/** An open record, for asking and for doing. */
export interface Opened {
  asker: Asker
  doer: Doer
  close(): Promise<void>
}

export interface ServingTerms {
  port?: number | undefined
  host?: string | undefined
  allowedHosts?: readonly string[] | undefined
}

/** The server while it runs. */
export interface Serving {
  origin: string
  /** It ran before, in another process: this one only shows the way. */
  already?: boolean
  /** A link that lets one browser in, once, within ten minutes. */
  link(): string
  close(): Promise<void>
}

/** A backup that was made and proven. */
export interface BackedUp {
  path: string
  bytes: number
  /** Changes in its log. */
  changes: number
  /** Older backups that were removed. */
  pruned: readonly string[]
}

export interface Restored {
  path: string
  changes: number
  /** Where the record that was there before is now. */
  replaced?: string | undefined
}

/** What was found when a record was examined. */
export interface Examined {
  place: string
  kind: string
  findings: readonly {
    about: string
    verdict: 'well' | 'mind' | 'trouble'
    message: string
    hint?: string | undefined
  }[]
}

/** What commands need that knows the store and the web: handed in by the program’s start. */
export interface Wiring {
  version(): string
  /** Path or address of the record: `--record`, `THALWEG_RECORD`, or the platform’s own folder. */
  place(named: string | undefined): string
  open(named: string | undefined): Promise<Opened>
  /** An empty record of its own, gone when closed. */
  openThrowAway(): Promise<Opened>
  backup(named: string | undefined, to: string, terms: { keep?: number | undefined }): Promise<BackedUp>
  restore(named: string | undefined, from: string): Promise<Restored>
  examine(named: string | undefined): Promise<Examined>
  /** Where the record’s sources keep their secrets, and what they may reach. */
  sourceDesk(named: string | undefined): Promise<SourceDesk>
  serve(named: string | undefined, terms: ServingTerms): Promise<Serving | Complaint>
}
