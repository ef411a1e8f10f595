import { isLocked, type Keyring, type LastLook, needsAddress } from '#sources'
import type { Stored } from '#store'
import { type Asker, ask } from './asker.ts'

/** A source and what it last did. */
export interface HeldSource {
  source: Stored<'source'>
  last?: LastLook | undefined
  /** The last look that brought or said something, where that was not the last of all. */
  told?: LastLook | undefined
  /** What opens it is not known here: it was removed and brought back, came by a file, or the record was moved without it. */
  isLocked: boolean
  /** It can only be opened by the address, which has to be given again. */
  needsAddress: boolean
}

/** Every source of the record, in order of name; what they last did is asked of the keyring. */
export async function sourcesHeld(asker: Asker, keyring: Keyring): Promise<HeldSource[]> {
  const sources = await ask(asker, (reader) => reader.list('source'))
  return sources
    .map((source) => {
      const { last, told, grant } = keyring.read(source.id)
      return {
        ...{ source, last, isLocked: isLocked(source, grant), needsAddress: needsAddress(source.kind) },
        told: JSON.stringify(told) === JSON.stringify(last) ? undefined : told,
      }
    })
    .sort((a, b) => a.source.name.localeCompare(b.source.name))
}
