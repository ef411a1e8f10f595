import type { Doer, SourceDesk } from '#actions'
import type { Asker, HeldSource } from '#questions'
import type { Given } from '../given.ts'
import type { Terminal } from '../terminal.ts'

/** What is at hand when a deed is done on sources. */
export interface At {
  given: Given
  terminal: Terminal
  asker: Asker
  doer: Doer & { sources: SourceDesk }
  held: readonly HeldSource[]
  /** The words behind the deed. */
  words: readonly string[]
}
