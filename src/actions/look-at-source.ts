import { type Complaint, complaint, type Source } from '#record'
import { type Grant, isLocked, type Kept, type LastLook, LIVE_SOURCES, needsAddress, type Seen } from '#sources'
import type { Stored } from '#store'
import type { Doer } from './doer.ts'
import { type FileOutcome, importFiles } from './import-files.ts'
import type { Looked, SourceDesk } from './source-desk.ts'
import { forgetGoneSources, locked, noSuchSource } from './tend-source.ts'

/** Minutes from one look to the next, where the person has said nothing. */
const EVERY: Readonly<Record<Source['kind'], number>> = { folder: 1, calendar: 60, CalDAV: 30, ActivityWatch: 15 }

/** The longest a look may take until it has brought what there is, in milliseconds. */
const PATIENCE = 10 * 60_000
/** So many remarks are kept of a look. */
const MOST_REMARKS = 20

/** Looks at a source now and takes in what is new. What came of it is kept, and told. One that is being looked at is waited for. */
export function lookAtSource(doer: Doer, id: string, signal?: AbortSignal): Promise<Looked> {
  const desk = doer.sources
  if (!desk) return Promise.resolve({ complaints: [noSuchSource()] })
  const underWay = desk.underWay.get(id)
  if (underWay) return underWay
  const looking = look(doer, desk, id, signal).finally(() => desk.underWay.delete(id))
  desk.underWay.set(id, looking)
  return looking
}

/**
 * Looks at every source whose time has come, one after the other. Answers how many were looked at. What keeps one from being
 * looked at, such as a full disk, is thrown when the others have had their turn.
 */
export async function lookAtDueSources(doer: Doer, signal?: AbortSignal): Promise<number> {
  const { sources: desk, store, person } = doer
  if (!desk) return 0
  await forgetGoneSources(doer)
  const troubles: unknown[] = []
  let count = 0
  for (const source of await store.read(person, (reader) => reader.list('source'))) {
    const { last, grant } = desk.keyring.read(source.id)
    const every = (source.every ?? EVERY[source.kind]) * 60_000
    // A clock that was set back leaves a look in the future: that is not waited for.
    const isDue = !last || Math.abs(doer.now() - last.at) >= every
    if (source.paused || signal?.aborted || isLocked(source, grant) || !isDue) continue
    await lookAtSource(doer, source.id, signal).catch((trouble) => troubles.push(trouble))
    count++
  }
  if (troubles.length) throw troubles[0]
  return count
}

async function look(doer: Doer, desk: SourceDesk, id: string, signal?: AbortSignal): Promise<Looked> {
  const source = await doer.store.read(doer.person, (reader) => reader.find('source', id))
  if (!source) return { complaints: [noSuchSource()] }
  const kept = desk.keyring.read(id)
  const { grant } = kept
  if (!grant || isLocked(source, grant)) return { complaints: [notOpened(source)] }
  const at = doer.now()
  const seen = await see(desk, source, { ...kept, grant }, at, signal)
  if (signal?.aborted) return { complaints: [ended()] }
  if ('complaint' in seen) return keepLook(doer, desk, id, kept, { at, ...NOTHING, complaint: seen.complaint })
  const { outcomes, trouble } = await takeIn(doer, source, seen.files, signal)
  if (signal?.aborted) return { complaints: [ended()] }
  const isRefused = source.kind === 'folder' ? wasRefused : isUnknown
  const last = summed(at, outcomes, { isRefused, passedOver: seen.remarks ?? [], trouble })
  const isMissing = trouble || (LIVE_SOURCES[source.kind].asksAgain && outcomes.some(isUnknown))
  return keepLook(doer, desk, id, kept, last, isMissing ? kept.memory : seen.memory)
}

const NOTHING = { admitted: {}, changed: {}, remarks: [], more: 0 }

async function see(
  desk: SourceDesk,
  { kind, name }: Source,
  { grant, memory }: Kept & { grant: Grant },
  now: number,
  signal: AbortSignal | undefined,
): Promise<Seen | { complaint: Complaint }> {
  const { isLocalAllowed, isOwnMachine, own } = desk
  const live = LIVE_SOURCES[kind]
  if (live.isOfThisMachine && !isOwnMachine) return { complaint: locked(name) }
  const limits = [AbortSignal.timeout(PATIENCE), ...(signal ? [signal] : [])]
  const { place, secret } = grant
  try {
    return await live.look({ place, secret, memory, isLocalAllowed, own, now, signal: AbortSignal.any(limits) })
  } catch (error) {
    return { complaint: mistaken(name, error) }
  }
}

/** Imports what was found. What went wrong with the record itself, such as a full disk, is the trouble. */
async function takeIn(
  doer: Doer,
  { kind, place, name }: Source,
  files: Seen['files'],
  signal: AbortSignal | undefined,
) {
  const outcomes: FileOutcome[] = []
  // Each file is an operation of its own, whatever form began the look.
  const importer: Doer = { ...doer, actor: 'source', operation: undefined }
  const options = { onFile: (file: FileOutcome) => outcomes.push(file), ...(kind === 'folder' ? { base: place } : {}) }
  try {
    if (files.length) await importFiles(importer, files, { ...options, ...(signal ? { signal } : {}) })
    return { outcomes }
  } catch (error) {
    return { outcomes, trouble: (error as { complaint?: Complaint }).complaint ?? mistaken(name, error) }
  }
}

function wasRefused({ status }: FileOutcome): boolean {
  return status === 'refused'
}

/** A calendar with nothing in it, or with what lies ahead alone, is no trouble of its source. */
function isUnknown({ status, format }: FileOutcome): boolean {
  return status === 'refused' && format === 'unknown'
}

interface Circumstances {
  isRefused: (file: FileOutcome) => boolean
  passedOver: readonly Complaint[]
  trouble: Complaint | undefined
}

function summed(
  at: number,
  files: readonly FileOutcome[],
  { isRefused, passedOver, trouble }: Circumstances,
): LastLook {
  const sums = { admitted: {} as Record<string, number>, changed: {} as Record<string, number> }
  for (const file of files)
    for (const as of ['admitted', 'changed'] as const)
      for (const [plural, count] of Object.entries(file[as])) sums[as][plural] = (sums[as][plural] ?? 0) + count
  const refused = files.filter(isRefused).flatMap(saidOf)
  const others = files.filter((file) => !isRefused(file)).flatMap(saidOf)
  const all = [...(trouble ? [trouble] : []), ...refused]
  const [first, ...rest] = all
  const remarks = [...rest, ...passedOver, ...others]
  const more = Math.max(0, remarks.length - MOST_REMARKS)
  return { at, ...sums, ...(first ? { complaint: first } : {}), remarks: remarks.slice(0, MOST_REMARKS), more }
}

function saidOf({ path, complaints, status }: FileOutcome): Complaint[] {
  const said = complaints.map((one) => ({ ...one, place: `${path}, ${one.place}` }))
  return status === 'to confirm' ? [...said, readByGuess(path)] : said
}

async function keepLook(
  doer: Doer,
  { keyring }: SourceDesk,
  id: string,
  before: Kept,
  last: LastLook,
  memory = before.memory,
): Promise<Looked> {
  const isSame = JSON.stringify(memory) === JSON.stringify(before.memory)
  await keyring.keep(id, {
    last,
    ...(isSame ? {} : { memory }),
    ...(isWorthTelling(last, before.told) ? { told: last } : {}),
  })
  // Removed meanwhile: then nothing of it stays, least of all a secret.
  const isThere = await doer.store.read(doer.person, (reader) => reader.find('source', id))
  if (!isThere) keyring.forget(id)
  return { look: last }
}

/** Does it bring something, or say of files what was not said before? */
function isWorthTelling({ admitted, changed, remarks }: LastLook, told: LastLook | undefined): boolean {
  const brought = Object.keys(admitted).length + Object.keys(changed).length > 0
  return brought || (remarks.length > 0 && JSON.stringify(remarks) !== JSON.stringify(told?.remarks))
}

function readByGuess(path: string): Complaint {
  return complaint(path, 'it was read by guess, and nothing of it was kept', 'Import it by hand to look at it first.')
}

function notOpened({ kind, name }: Stored<'source'>): Complaint {
  if (needsAddress(kind)) return locked(name)
  const said = 'it came with a file or was brought back, and is not looked at from here yet'
  return complaint(name, said, 'Look where it leads, and resume it if that is meant.')
}

/** Nothing of the error but its kind: what it says may hold what is secret. */
function mistaken(name: string, error: unknown): Complaint {
  const kind = error instanceof Error ? error.name : 'no reason given'
  return complaint(name, `looking at it failed (${kind})`, 'This is a mistake of Thalweg. It is tried again later.')
}

function ended(): Complaint {
  return complaint('source', 'the look was ended before it was done', 'It is looked at again later.')
}
