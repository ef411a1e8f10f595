import { type Complaint, complaint, type Source } from '#record'
import { type LastLook, LIVE_SOURCES } from '#sources'
import { type Doer, type Outcome, perform } from './doer.ts'
import { type FileOutcome, importFiles } from './import-files.ts'
import { takeAway } from './take-away.ts'

/** Minutes from one look to the next, where the person has said nothing. */
const EVERY: Readonly<Record<Source['kind'], number>> = { folder: 1, calendar: 60, CalDAV: 30, ActivityWatch: 15 }

/** Pauses a source, or goes on with it. */
export async function pauseSource(doer: Doer, id: string, paused: boolean): Promise<Outcome<{ id: string }>> {
  const { done, operation } = await perform(doer, paused ? 'pause source' : 'resume source', async (writer) => {
    const found = await writer.find('source', id)
    if (!found) return false
    const { version: _, ...source } = found
    await writer.save('source', { ...source, paused })
    return true
  })
  return done ? { done: { id }, operation } : { complaints: [noSuchSource()] }
}

/** Takes a source out of the record and forgets its secret for good: undo brings back the source, not the secret. */
export async function removeSource(doer: Doer, id: string): Promise<Outcome<{ id: string }>> {
  const outcome = await takeAway(doer, 'source', id)
  if (outcome.done) doer.sources?.keyring.forget(id)
  return outcome
}

/** Looks at a source now and takes in what is new. What came of it is kept, and told. */
export async function lookAtSource(
  doer: Doer,
  id: string,
  signal?: AbortSignal,
): Promise<{ look: LastLook; complaints?: never } | { complaints: Complaint[] }> {
  const desk = doer.sources
  const source = await doer.store.read(doer.person, (reader) => reader.find('source', id))
  if (!desk || !source) return { complaints: [noSuchSource()] }
  const kept = desk.keyring.read(id)
  const at = doer.now()
  const live = LIVE_SOURCES[source.kind]
  const seen =
    live.isOfThisMachine && !desk.isOwnMachine
      ? { complaint: noSuchSource() }
      : await live.look({ ...kept, place: source.place, isLocalAllowed: desk.isLocalAllowed, now: at, signal })
  if ('complaint' in seen)
    return keepLook({ ...kept, last: { at, admitted: {}, changed: {}, complaint: seen.complaint } })
  const files = seen.files.length ? await takeIn({ ...doer, actor: 'source' }, seen.files, signal) : []
  return keepLook({ ...kept, memory: seen.memory, last: summed(at, files) })

  async function keepLook(after: typeof kept & { last: LastLook }) {
    // Removed meanwhile: then there is nothing to keep, least of all a secret.
    const isThere = await doer.store.read(doer.person, (reader) => reader.find('source', id))
    if (isThere) await desk?.keyring.keep(id, after)
    return { look: after.last }
  }
}

async function takeIn(doer: Doer, files: Parameters<typeof importFiles>[1], signal: AbortSignal | undefined) {
  const { files: outcomes } = await importFiles(doer, files, signal ? { signal } : {})
  return outcomes
}

function summed(at: number, files: readonly FileOutcome[]): LastLook {
  const sums = { admitted: {} as Record<string, number>, changed: {} as Record<string, number> }
  for (const file of files)
    for (const as of ['admitted', 'changed'] as const)
      for (const [plural, count] of Object.entries(file[as])) sums[as][plural] = (sums[as][plural] ?? 0) + count
  const refused = files.find(({ status }) => status === 'refused')
  const [first] = refused?.complaints ?? []
  return { at, ...sums, ...(first && refused ? { complaint: { ...first, place: refused.path } } : {}) }
}

/** Looks at every source whose time has come, one after the other. Answers how many were looked at. */
export async function lookAtDueSources(doer: Doer, signal?: AbortSignal): Promise<number> {
  const { sources: desk, store, person } = doer
  if (!desk) return 0
  let count = 0
  for (const source of await store.read(person, (reader) => reader.list('source'))) {
    const { last } = desk.keyring.read(source.id)
    const every = (source.every ?? EVERY[source.kind]) * 60_000
    if (source.paused || signal?.aborted || (last && doer.now() - last.at < every)) continue
    await lookAtSource(doer, source.id, signal)
    count++
  }
  return count
}

function noSuchSource(): Complaint {
  return complaint('source', 'there is no such source', 'Perhaps it was removed.')
}
