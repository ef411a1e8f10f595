import { type FileReading, type Handed, type Progress, readFiles } from '#formats'
import { type Complaint, complaint, freshId, type Id } from '#record'
import { admitFile, type Counts, type Would } from './admit-file.ts'
import type { Doer } from './doer.ts'
import { FileBasket, RefusedMidway } from './file-basket.ts'
import { ImportMemory } from './import-memory.ts'

/** What became of one file. `admitted` counts new things by the plural of their concept; `changed` those it brought up to date. */
export interface FileOutcome {
  path: string
  /** The format's name, or `unknown`. */
  format: string
  /** `to confirm`: read by guess, as from the look of a page; nothing is kept until it is imported as `confirmed`. */
  status: 'admitted' | 'nothing new' | 'refused' | 'to confirm'
  admitted: Counts
  changed: Counts
  complaints: Complaint[]
  /** What a file that is to be confirmed would bring, thing by thing. */
  would?: Would[]
  /** The operation that put it in the record; undo of one takes back the whole import. */
  operation?: Id | undefined
}

export interface ImportOptions {
  /** Look only: everything is read, checked and counted, nothing is kept. */
  dryRun?: boolean
  /** The person has seen what is read by guess, and takes it. */
  confirmed?: boolean
  /** Addresses the person writes from, beside those the record knows. */
  addresses?: readonly string[]
  /** Paths are told as from this folder. */
  base?: string
  /** Meaning of the columns of a plain time sheet, by header. */
  columns?: Readonly<Record<string, string>>
  onProgress?: (progress: Progress & { stage: 'reading' | 'keeping' }) => void
  /** Told of each file when it is done with: of those before a cancel or a full disk, too. */
  onFile?: (file: FileOutcome) => void
  /** Cancels: what was admitted of earlier files stays, the file under way leaves nothing behind. */
  signal?: AbortSignal
}

/** A file with more drafts than this is kept while it is still being read, in the same transaction: all of it, or nothing. */
const FLOWING = 20_000

/** Occurrences of one recurring event that are taken at most. */
const MOST_OCCURRENCES = 10_000

/**
 * Reads files, folders and ZIPs and admits what they hold, all or nothing for each file. The same file again adds
 * nothing; what changed in it since brings its things up to date, unless the person has changed them too.
 */
export async function importFiles(
  doer: Doer,
  paths: readonly Handed[],
  options: ImportOptions = {},
): Promise<{ import: Id; files: FileOutcome[] }> {
  const group = freshId()
  const memory = new ImportMemory()
  const files: FileOutcome[] = []
  const surroundings = {
    zone: doer.zone,
    ...(await ownNames(doer, options.addresses ?? [])),
    horizon: { until: doer.now(), occurrences: MOST_OCCURRENCES },
    ...(options.columns ? { columns: options.columns } : {}),
  }
  let basket = new FileBasket(options.base)
  const next = async () => (await reading.next()).value as FileReading | undefined
  const reading = readFiles(paths, surroundings, {
    ...(options.signal ? { signal: options.signal } : {}),
    onProgress: (progress) => options.onProgress?.({ ...progress, stage: 'reading' }),
  })
  try {
    for (let piece = await next(); piece; piece = await next()) {
      basket.add(piece)
      if (!basket.ended && basket.waiting < FLOWING) continue
      const outcome = await settle(doer, basket, { group, memory, next }, options)
      files.push(outcome)
      options.onFile?.(outcome)
      basket = new FileBasket(options.base)
    }
  } finally {
    await reading.return(undefined)
  }
  return { import: group, files }
}

function refusedFile({ path, format, complaints }: FileBasket): FileOutcome {
  const reason = complaints.length
    ? []
    : [complaint('the file', 'it holds nothing a career record keeps', 'Nothing was changed.')]
  return { ...{ path, format, admitted: {}, changed: {} }, status: 'refused', complaints: [...complaints, ...reason] }
}

/** What tells the person’s own mails and commits from others’. */
async function ownNames({ store, person }: Doer, more: readonly string[]) {
  const own = await store.read(person, (reader) => reader.find('person', person))
  const addresses = [own?.email, ...(own?.addresses ?? []), ...more]
  return {
    addresses: [...new Set(addresses.flatMap((address) => (address ? [address.toLowerCase()] : [])))],
    names: own?.name ? [own.name] : [],
  }
}

async function settle(
  doer: Doer,
  basket: FileBasket,
  { next, ...under }: { group: Id; memory: ImportMemory; next: () => Promise<FileReading | undefined> },
  options: ImportOptions,
): Promise<FileOutcome> {
  const { path, format, complaints } = basket
  if (basket.refused || !basket.waiting) return refusedFile(basket)
  options.signal?.throwIfAborted()
  const isGuess = basket.toConfirm && !options.confirmed
  const dryRun = options.dryRun === true || isGuess
  const answer = await admitFile(doer, basket.parts(next), { ...under, path, dryRun, tell: isGuess }).catch((error) => {
    if (error instanceof RefusedMidway) return undefined
    throw error
  })
  if (!answer) return refusedFile(basket)
  const all = [...complaints, ...answer.complaints]
  const moved = Object.keys(answer.admitted).length + Object.keys(answer.changed).length
  const status = moved ? (isGuess ? 'to confirm' : 'admitted') : answer.known || !all.length ? 'nothing new' : 'refused'
  return {
    ...{ path, format, status, admitted: answer.admitted, changed: answer.changed, complaints: all },
    ...(isGuess ? { would: answer.would } : {}),
    ...(answer.operation ? { operation: answer.operation } : {}),
  }
}
