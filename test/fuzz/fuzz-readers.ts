import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { corpus } from './corpus.ts'
import { type FuzzTally, type FuzzTerms, fuzz } from './fuzz.ts'
import { FuzzingThread } from './fuzzing-thread.ts'

/**
 * Fuzzes the readers of these names, or all, telling a line of figures for each and where an input that showed a fault is kept.
 * Returns how many faults there were.
 */
export async function fuzzReaders(
  names: readonly string[] | undefined,
  terms: Pick<FuzzTerms, 'inputs' | 'seed' | 'from'>,
  tell: (line: string) => void,
): Promise<number> {
  const seeds = await corpus()
  const unknown = names?.filter((name) => !seeds.has(name)) ?? []
  if (unknown.length) throw new Error(`no reader “${unknown[0]}”: there are ${[...seeds.keys()].sort().join(', ')}`)
  let kept: string | undefined
  let faults = 0
  tell(headings())
  for (const name of names ?? [...seeds.keys()].sort()) {
    const thread = new FuzzingThread()
    const onFault: FuzzTerms['onFault'] = (input, files) => {
      kept ??= mkdtempSync(join(tmpdir(), 'thalweg-faults-'))
      keep(join(kept, name.replaceAll(' ', '-'), String(input)), files)
    }
    const tally = await fuzz(name, seeds.get(name) ?? [], { ...terms, thread, onFault }).finally(() => thread.close())
    tell(figures(tally))
    for (const { input, fault } of tally.faults) tell(`  input ${input}: ${fault}`)
    faults += tally.faults.length
  }
  if (kept) tell(`The inputs that showed a fault are in ${kept}`)
  return faults
}

function keep(place: string, files: Readonly<Record<string, Uint8Array>>): void {
  for (const [path, bytes] of Object.entries(files)) {
    const file = join(place, path || 'input')
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, bytes)
  }
}

const WIDTHS = [20, 8, 8, 8, 9, 12, 10, 7]

function row(cells: readonly (string | number)[]): string {
  return cells
    .map((cell, at) => (at ? String(cell).padStart(WIDTHS[at] ?? 0) : String(cell).padEnd(WIDTHS[0] ?? 0)))
    .join('')
}

function headings(): string {
  return row(['reader', 'inputs', 'read', 'refused', 'drafts', 'slowest', 'memory', 'faults'])
}

function figures({ reader, inputs, read, refused, drafts, slowest, memory, faults }: FuzzTally): string {
  const held = `${Math.round(memory / 2 ** 20)} MB`
  return row([reader, inputs, read, refused, drafts, `${Math.round(slowest)} ms`, held, faults.length])
}
