import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { freshId, type Id } from '#record'
import { openStore } from '#store'

/** What a loop of kills came to. `lost`: acknowledged deeds that are not in the record; all else that is wrong in words. */
export interface KillTally {
  kills: number
  acknowledged: number
  lost: number
  troubles: string[]
}

interface DoomedWriter {
  process: ChildProcess
  acknowledged: Map<string, number>
  said: string
}

/** After so many kills a new record is begun, so that looking through it stays quick. */
const KILLS_A_RECORD = 40

/**
 * Two processes write one record; at a random moment one or both are killed with SIGKILL, the record is opened and looked
 * through, and they are started again.
 */
export async function killLoop(kills: number, seed: number, progress?: (tally: KillTally) => void): Promise<KillTally> {
  const tally: KillTally = { kills: 0, acknowledged: 0, lost: 0, troubles: [] }
  const random = randomFrom(seed)
  while (tally.kills < kills && !tally.troubles.length) {
    await killRecord(tally, Math.min(kills, tally.kills + KILLS_A_RECORD), random)
    progress?.(tally)
  }
  return tally
}

async function killRecord(tally: KillTally, until: number, random: () => number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'thalweg-kill-'))
  const [path, person] = [join(folder, 'record.thalweg'), freshId<'person'>()]
  const acknowledged = new Map<string, number>()
  const start = () => startWriter(path, person, Math.floor(random() * 1e9), acknowledged)
  const writers = [start(), start()]
  try {
    while (tally.kills < until) {
      const doomed = random() < 0.5 ? [0, 1] : [random() < 0.5 ? 0 : 1]
      // One kill in eight comes while the writers still open the record.
      if (random() > 0.125) await Promise.all(doomed.map((which) => firstDeed(writers[which] as DoomedWriter)))
      await setTimeout(random() * 120)
      await Promise.all(doomed.map((which) => kill(writers[which] as DoomedWriter, tally)))
      tally.kills += doomed.length
      if (doomed.length === 2) await look(path, person, acknowledged, tally)
      for (const which of doomed) writers[which] = start()
    }
    await Promise.all(writers.map((writer) => kill(writer, tally)))
    tally.kills += 2
    await look(path, person, acknowledged, tally)
    tally.acknowledged += acknowledged.size
    if (!tally.troubles.length) rmSync(folder, { recursive: true, force: true })
  } finally {
    for (const writer of writers) writer.process.kill('SIGKILL')
  }
}

function startWriter(path: string, person: string, seed: number, acknowledged: Map<string, number>): DoomedWriter {
  const program = join(import.meta.dirname, 'doomed-writer.ts')
  const child = spawn(process.execPath, [program, path, person, String(seed)], { stdio: ['ignore', 'pipe', 'pipe'] })
  const writer: DoomedWriter = { process: child, acknowledged, said: '' }
  let rest = ''
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      const [deed = '', changes = '0'] = line.split(' ')
      acknowledged.set(deed, Number(changes))
      child.emit('deed')
    }
  })
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    writer.said += chunk
  })
  return writer
}

function firstDeed({ process: child }: DoomedWriter): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  child.once('deed', resolve)
  child.once('close', () => resolve())
  return promise
}

async function kill({ process: child, said }: DoomedWriter, tally: KillTally): Promise<void> {
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  if (child.exitCode !== null || child.signalCode !== null) {
    tally.troubles.push(`a writer ended by itself: ${said}`)
    return
  }
  child.kill('SIGKILL')
  await ended
}

async function look(path: string, person: Id<'person'>, acknowledged: Map<string, number>, tally: KillTally) {
  const store = await openStore(path, { apart: true })
  const kept = await store.read(person, async (reader) => {
    const operations = await reader.operations({ limit: 1_000_000 })
    return new Map(operations.map(({ id, changes }) => [id as string, changes]))
  })
  const lost = [...acknowledged].filter(([deed, changes]) => kept.get(deed) !== changes)
  tally.lost += lost.length
  if (lost.length) tally.troubles.push(`${lost.length} acknowledged deeds are lost in ${path}`)
  for (const trouble of await store.verify(person)) tally.troubles.push(`${trouble} in ${path}`)
  await store.close()
}

function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
}
