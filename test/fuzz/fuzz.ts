import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Source } from '../../src/formats/intake/taken.ts'
import { Random } from '../careers/random.ts'
import { type Seed, wordsOf } from './corpus.ts'
import type { FuzzingThread } from './fuzzing-thread.ts'
import { mutate } from './mutate.ts'

/** What a reader made of its inputs. */
export interface FuzzTally {
  reader: string
  inputs: number
  read: number
  refused: number
  drafts: number
  /** Milliseconds of the slowest. */
  slowest: number
  /** Bytes held at most. */
  memory: number
  /** Each with the number of its input: the same seed and number make the same input again. */
  faults: { input: number; fault: string }[]
}

/** Where a fault was found a thousand times, the first of them say enough. */
const MOST_FAULTS = 20

export interface FuzzTerms {
  inputs: number
  seed: number
  /** The first input's number. */
  from?: number
  thread: FuzzingThread
  /** Called with the input when something is wrong with it. */
  onFault?: (input: number, files: Readonly<Record<string, Uint8Array>>) => void
}

/** Reads so many changed files of one reader, and counts what became of them. */
export async function fuzz(reader: string, seeds: readonly Seed[], terms: FuzzTerms): Promise<FuzzTally> {
  const tally = { reader, inputs: 0, read: 0, refused: 0, drafts: 0, slowest: 0, memory: 0, faults: [] } as FuzzTally
  const words = wordsOf(seeds)
  const folder = mkdtempSync(join(tmpdir(), 'thalweg-fuzz-'))
  const from = terms.from ?? 0
  try {
    for (let input = from; input < from + terms.inputs && tally.faults.length < MOST_FAULTS; input++) {
      const seed = inputOf(seeds, words, numberOf(`${reader} ${terms.seed} ${input}`))
      await count(tally, input, seed, lay(seed, folder), terms)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  return tally
}

async function count(tally: FuzzTally, input: number, seed: Seed, source: Source, { thread, onFault }: FuzzTerms) {
  const found = await thread.judge(source)
  tally.inputs++
  tally[found.status]++
  tally.drafts += found.drafts
  tally.slowest = Math.max(tally.slowest, found.milliseconds)
  tally.memory = Math.max(tally.memory, found.memory)
  for (const fault of new Set(found.faults)) tally.faults.push({ input, fault })
  if (found.faults.length) onFault?.(input, seed.files)
}

/** A file changed; of a folder, one or two of its files. */
export function inputOf(seeds: readonly Seed[], words: readonly string[], number: number): Seed {
  const random = new Random(number)
  const seed = random.of(seeds)
  const others = Object.values(random.of(seeds).files)
  const files = { ...seed.files }
  for (let changes = seed.folder ? random.between(1, 2, 1) : 1; changes > 0; changes--) {
    const name = random.of(Object.keys(files))
    files[name] = mutate(files[name] as Uint8Array, random.of(others), words, random)
  }
  return { ...seed, files }
}

function lay({ path, files, folder }: Seed, into: string): Source {
  const named = { path, inside: path, size: Object.values(files).reduce((sum, { length }) => sum + length, 0) }
  if (folder) {
    const disk = join(into, folder)
    rmSync(disk, { recursive: true, force: true })
    for (const [name, bytes] of Object.entries(files)) {
      mkdirSync(dirname(join(disk, name)), { recursive: true })
      writeFileSync(join(disk, name), bytes)
    }
    return { ...named, at: { disk }, folder }
  }
  const bytes = files[''] as Uint8Array
  if (!path.endsWith('.zip')) return { ...named, at: { bytes } }
  const disk = join(into, 'input.zip')
  writeFileSync(disk, bytes)
  return { ...named, at: { disk } }
}

/** FNV-1a: a number for a text. */
function numberOf(text: string): number {
  let number = 0x811c9dc5
  for (const letter of text) number = Math.imul(number ^ (letter.codePointAt(0) as number), 0x01000193) >>> 0
  return number
}
