import { type FileReading, FORMATS, unpackDrafts } from '#formats'
import { admit, type Complaint, type Draft } from '#record'
import { readSource } from '../../src/formats/intake/read-source.ts'
import type { Source } from '../../src/formats/intake/taken.ts'

/** What one input came to. */
export interface Found {
  status: 'read' | 'refused'
  drafts: number
  /** Time of this thread for one reading, in milliseconds. */
  milliseconds: number
  /** Bytes held when it was read. */
  memory: number
  /** What must not be. */
  faults: string[]
}

interface Readings {
  files: FileReading[]
  drafts: Draft[]
  complaints: Complaint[]
  milliseconds: number
}

const surroundings = {
  zone: 'Europe/Berlin' as never,
  addresses: ['ann@example.org'],
  names: ['Robin Example'],
  horizon: { until: Date.UTC(2026, 10, 22), occurrences: 10_000 },
}
const LONGEST_SENTENCE = 2_000

/** Reads a source twice as an import would, admits what comes out, and says what is wrong with it. */
export async function judge(source: Source): Promise<Found> {
  const first = await readOnce(source)
  const memory = held()
  const again = await readOnce(source)
  const faults = [...brokenPromises(first), ...admissionFaults(first), ...differences(first, again)]
  const status = first.files.some((file) => file.status === 'read') ? 'read' : 'refused'
  const milliseconds = Math.max(first.milliseconds, again.milliseconds)
  return { status, drafts: first.drafts.length, milliseconds, memory, faults }
}

async function readOnce(source: Source): Promise<Readings> {
  const begun = process.threadCpuUsage()
  const files: FileReading[] = []
  await readSource({ source, from: 0, surroundings }, FORMATS, (answer) => {
    if (answer.kind === 'reading') files.push(answer.reading)
  })
  const { user, system } = process.threadCpuUsage(begun)
  const kept = files.filter(({ path }) => !files.some((file) => file.path === path && file.status === 'refused'))
  return {
    files,
    drafts: kept.flatMap(({ drafts }) => unpackDrafts(drafts)),
    complaints: files.flatMap(({ complaints }) => complaints),
    milliseconds: (user + system) / 1_000,
  }
}

function held(): number {
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}

function brokenPromises({ files, complaints }: Readings): string[] {
  const ends = files.filter(({ status }) => status !== 'reading')
  return [
    ...(ends.length ? [] : ['it ends neither read nor refused']),
    ...ends.flatMap(({ path, status, complaints: said }) =>
      status === 'refused' && !said.length ? [`${path}: refused without a sentence`] : [],
    ),
    ...complaints.flatMap(faultsOfComplaint),
  ]
}

function faultsOfComplaint({ place, message, hint }: Complaint): string[] {
  const said = `${place}: ${message}. ${hint}`
  if (/^reading it as .* failed/.test(message)) return [`it crashed: ${message}`]
  if (!message?.trim() || typeof place !== 'string' || typeof hint !== 'string')
    return [`a complaint without words: ${said}`]
  if (said.length > LONGEST_SENTENCE) return [`a complaint of ${said.length} letters: ${said.slice(0, 80)}`]
  if (!said.isWellFormed()) return [`a complaint with half a letter: ${said.slice(0, 80).toWellFormed()}`]
  return []
}

function admissionFaults({ drafts }: Readings): string[] {
  try {
    const { admitted, complaints } = admit(drafts, () => undefined)
    const unsound = admitted.filter(({ thing, key }) => !isSound([thing, key]))
    return [
      ...unsound.slice(0, 3).map(({ concept, place }) => `${place}: a ${concept} with text no record keeps`),
      ...complaints.flatMap(faultsOfComplaint),
      ...admitted.flatMap(({ key }) =>
        key.length > 700 ? [`a key of ${key.length} letters: ${key.slice(0, 40)}`] : [],
      ),
    ]
  } catch (error) {
    return [`admitting it failed: ${(error as Error).stack}`]
  }
}

function isSound(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed() && !value.includes('\u0000')
  return typeof value !== 'object' || value === null || Object.values(value).every(isSound)
}

function differences(first: Readings, again: Readings): string[] {
  const keys = ({ drafts }: Readings) => drafts.map(({ concept, key }) => `${concept} ${key}`)
  const [one, two] = [keys(first), keys(again)]
  const at = one.findIndex((key, index) => key !== two[index])
  return at < 0 && one.length === two.length ? [] : [`read again it has other keys: ${one[at]}, then ${two[at]}`]
}
