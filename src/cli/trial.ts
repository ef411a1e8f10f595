import { type FileOutcome, importFiles } from '#actions'
import { type Recount, recount } from './recount.ts'
import type { Wiring } from './wiring.ts'

/** The longest a file may take, in milliseconds. */
const PATIENCE = 10_000

/** How one file fared, tried twice on an empty record. */
export interface Trial {
  path: string
  milliseconds: number
  files: FileOutcome[]
  recount?: Recount | undefined
  /** What must not be; none when all is well. */
  faults: string[]
}

/** Imports one path into an empty record, and again, and says what went wrong. */
export async function tryPath(path: string, wiring: Wiring): Promise<Trial> {
  const opened = await wiring.openThrowAway()
  try {
    const begun = performance.now()
    const { files } = await importFiles(opened.doer, [path])
    const milliseconds = performance.now() - begun
    const { files: again } = await importFiles(opened.doer, [path])
    const counted = await recount(path)
    const faults = [
      ...slowness(milliseconds),
      ...files.flatMap(faultsOf),
      ...lossOf(files, counted),
      ...newIn(again, files),
    ]
    return { path, milliseconds, files, recount: counted, faults }
  } catch (error) {
    return { path, milliseconds: 0, files: [], faults: [`it crashed: ${(error as Error).stack ?? error}`] }
  } finally {
    await opened.close()
  }
}

function slowness(milliseconds: number): string[] {
  return milliseconds > PATIENCE ? [`it took ${(milliseconds / 1000).toFixed(1)} s`] : []
}

function faultsOf({ path, status, admitted, changed, complaints }: FileOutcome): string[] {
  const kept = total(admitted) + total(changed)
  const faults: string[] = []
  if (complaints.some(({ message }) => message.startsWith('reading it failed')))
    faults.push(`${path}: the reader crashed`)
  if (complaints.some(({ message }) => message.startsWith('reading it took'))) faults.push(`${path}: the reader hung`)
  if (status === 'refused' && !complaints.length) faults.push(`${path}: refused without a sentence`)
  if (status !== 'refused' && !kept && !complaints.length)
    faults.push(`${path}: nothing of it is in the record, unsaid`)
  if (complaints.some(({ message }) => !message.trim())) faults.push(`${path}: a complaint without words`)
  return faults
}

/** A file lost something silently when it plainly holds more than is in the record and in complaints together. */
function lossOf(files: readonly FileOutcome[], counted: Recount | undefined): string[] {
  if (!counted || files.some(({ status }) => status === 'refused')) return []
  const told = files.reduce((sum, { admitted, complaints }) => {
    return sum + complaints.length + total(admitted)
  }, 0)
  return told < counted.count ? [`it holds ${counted.count} ${counted.of}, but only ${told} are accounted for`] : []
}

function total(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((sum, number) => sum + number, 0)
}

function newIn(again: readonly FileOutcome[], before: readonly FileOutcome[]): string[] {
  const faults = again.flatMap(({ path, status, admitted, changed }) =>
    status === 'admitted' ? [`${path}: imported again it brought ${JSON.stringify({ ...admitted, ...changed })}`] : [],
  )
  return again.length === before.length
    ? faults
    : [...faults, `again it was ${again.length} files, not ${before.length}`]
}
