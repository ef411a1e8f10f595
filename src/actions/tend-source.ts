import { type Complaint, complaint } from '#record'
import { isLocked, LIVE_SOURCES, needsAddress } from '#sources'
import { type Doer, type Outcome, perform } from './doer.ts'
import { takeAway } from './take-away.ts'

/**
 * Pauses a source, or goes on with it. One that came by a file or an undo is not looked at before somebody here says so: going on
 * with it does, where no secret is needed.
 */
export async function pauseSource(doer: Doer, id: string, paused: boolean): Promise<Outcome<{ id: string }>> {
  const { sources: desk, person } = doer
  const source = await doer.store.read(doer.person, (reader) => reader.find('source', id))
  if (!source) return { complaints: [noSuchSource()] }
  if (!paused && desk && isLocked(source, desk.keyring.read(id).grant)) {
    const { kind, place } = source
    if (needsAddress(kind) || (LIVE_SOURCES[kind].isOfThisMachine && !desk.isOwnMachine))
      return { complaints: [locked(source.name)] }
    await desk.keyring.keep(id, { grant: { person, kind, place, secret: {} } })
  }
  const { operation } = await perform(doer, paused ? 'pause source' : 'resume source', async (writer) => {
    const found = await writer.find('source', id)
    if (!found) return
    const { version: _, ...content } = found
    await writer.save('source', { ...content, paused })
  })
  return { done: { id }, operation }
}

/** Takes a source out of the record and forgets its secret for good: undo brings back the source, not the secret. */
export async function removeSource(doer: Doer, id: string): Promise<Outcome<{ id: string }>> {
  const outcome = await takeAway(doer, 'source', id)
  if (outcome.done) doer.sources?.keyring.forget(id)
  return outcome
}

/** Forgets the secrets of sources that are no longer in the record, whichever way they went: by an undo, by an older backup. */
export async function forgetGoneSources({ store, person, sources: desk }: Doer): Promise<void> {
  const sources = await store.read(person, (reader) => reader.list('source'))
  desk?.keyring.forgetOthers(new Set(sources.map(({ id }) => id)), person)
}

export function noSuchSource(): Complaint {
  return complaint('source', 'there is no such source', 'Perhaps it was removed.')
}

/** What opens it is not known here. */
export function locked(name: string): Complaint {
  return complaint(
    name,
    'its address and password are not known any more',
    'They were forgotten when it was removed, or never came with the record. Remove it, and add it again.',
  )
}
