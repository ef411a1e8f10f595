import type { Keyring, LastLook } from '#sources'
import type { Stored } from '#store'
import { type Asker, ask } from './asker.ts'

/** A source and what it last did. */
export interface HeldSource {
  source: Stored<'source'>
  last?: LastLook | undefined
  /** What opens it is no longer known: it was removed and brought back, or the record was moved without it. */
  isLocked: boolean
}

/** Every source of the record, in order of name; what they last did is asked of the keyring. */
export async function sourcesHeld(asker: Asker, keyring: Keyring): Promise<HeldSource[]> {
  const sources = await ask(asker, (reader) => reader.list('source'))
  return sources
    .map((source) => {
      const { last, secret } = keyring.read(source.id)
      const needsSecret = source.kind === 'calendar' || source.kind === 'CalDAV'
      return { source, last, isLocked: needsSecret && !secret.address }
    })
    .sort((a, b) => a.source.name.localeCompare(b.source.name))
}
