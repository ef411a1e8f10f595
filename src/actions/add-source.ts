import { type Complaint, check, complaint, freshId, type Id } from '#record'
import { isLocked, LIVE_SOURCES } from '#sources'
import { type Doer, doneBefore, type Outcome, perform, thingOf } from './doer.ts'
import { type Placed, placeSource, type StatedSource } from './place-source.ts'
import type { SourceDesk } from './source-desk.ts'

export type { StatedSource } from './place-source.ts'

/** Adds a source. Its address and password go to the keyring, only what is safe to show into the record. */
export async function addSource(doer: Doer, stated: StatedSource): Promise<Outcome<{ id: Id }>> {
  const { sources: desk, person } = doer
  const before = await doneBefore<{ id: Id }>(doer)
  if (before) return before
  if (!desk || (LIVE_SOURCES[stated.kind].isOfThisMachine && !desk.isOwnMachine)) return { complaints: [notHere()] }
  const placed = await placeSource(stated, desk.isLocalAllowed)
  if ('message' in placed) return { complaints: [placed] }
  const { place, secret } = placed
  const fields = { kind: stated.kind, name: stated.name?.trim() || place, place, paused: false, every: stated.every }
  const checked = check('source', fields, 'source')
  if (checked.complaints) return { complaints: checked.complaints }
  const same = await alreadyThere(doer, desk, stated, placed)
  if (same) return { complaints: [same] }
  const id = freshId<'source'>()
  try {
    // First the secret: a source in the record without one would only fail.
    await desk.keyring.keep(id, { grant: { person, kind: stated.kind, place, secret } })
    const { operation } = await perform(doer, 'add source', async (writer) => {
      await writer.save('source', thingOf('source', id, checked.content))
      return { id }
    })
    return { done: { id }, operation }
  } catch (error) {
    desk.keyring.forget(id)
    const { complaint } = error as { complaint?: Complaint }
    if (!complaint) throw error
    return { complaints: [complaint] }
  }
}

async function alreadyThere(
  { store, person }: Doer,
  { keyring }: SourceDesk,
  { kind }: StatedSource,
  { place, secret }: Placed,
): Promise<Complaint | undefined> {
  const others = await store.read(person, (reader) => reader.list('source', { kind, place }))
  const same = others.find((other) => {
    const { grant } = keyring.read(other.id)
    return (
      grant && !isLocked(other, grant) && grant.secret.address === secret.address && grant.secret.user === secret.user
    )
  })
  return same && complaint(place, `this is looked at already, as “${same.name}”`, 'Remove that first to add it anew.')
}

function notHere(): Complaint {
  return complaint('source', 'this program looks at no sources of that kind', 'Import files instead.')
}
