import { rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { ours } from './command-goals.ts'
import type { TraceFile } from './lay-out-traces.ts'
import { type Line, ms } from './table.ts'
import { type Command, middleOf, type Weighed, weigh } from './timing.ts'

const ROUNDS = 3
const MOST_MEMORY = 200

/** The version that the goal was measured against. */
const PEER = 'node-ical@0.27.2'

/**
 * Goal 5: a calendar into an empty record, whole process, against node-ical’s parsing alone; the same file again; how both grow.
 * node-ical is looked for here, or in the folder that `THALWEG_BENCH_PEERS` names.
 */
export function calendarGoals([short, long]: readonly [TraceFile, TraceFile]): Line[] {
  const record = `${long.path}.thalweg`
  const peer = nodeIcal(long.path)
  const runs = Array.from({ length: ROUNDS }, () => ({
    peer: peer && weigh(peer),
    ...twice(record, long.path),
    short: twice(`${record}.short`, short.path).first,
  }))
  const middle = (of: (run: (typeof runs)[number]) => Weighed | undefined) =>
    middleOf(runs.flatMap((run) => of(run) ?? []))
  const [first, again, little] = [middle((run) => run.first), middle((run) => run.again), middle((run) => run.short)]
  const answer = keptIn(record)
  const other = peer ? middle((run) => run.peer) : undefined
  const said = other && (JSON.parse(other.output) as Answer)
  const isSame =
    answer.count === long.count && (!said || (said.count === long.count && said.seconds === answer.seconds))
  const what = `calendar of ${long.count.toLocaleString('en')} events`
  const perEvent = (taken: Weighed, { count }: TraceFile) => (taken.ms * 1000) / count
  const [each, eachOfFew] = [perEvent(first, long), perEvent(little, short)]
  return [
    { goal: '5', what, ours: ms(first.ms), ...against(other, first.ms, 0.6), equal: isSame },
    {
      ...{ goal: '5', what: `${what}, memory`, ours: megabytes(first) },
      other: `${MOST_MEMORY} MB${other ? `, node-ical ${megabytes(other)}` : ''}`,
      ...{ ratio: first.memory / MOST_MEMORY, aim: 1 },
    },
    {
      ...{ goal: '5', what: `${what}, again`, ours: ms(again.ms), ...against(other, again.ms, 0.3) },
      equal: isNothingNew(again),
    },
    {
      ...{ goal: '5', what: `${what}, for each`, ours: `${each.toFixed(1)} µs` },
      ...{
        other: `of ${short.count.toLocaleString('en')} ${eachOfFew.toFixed(1)} µs`,
        ratio: each / eachOfFew,
        aim: 1.1,
      },
    },
  ]
}

/** Into an empty record, and once more. */
export function twice(record: string, ...args: string[]): { first: Weighed; again: Weighed } {
  for (const end of ['', '-wal', '-shm']) rmSync(record + end, { force: true })
  const command = ours(record, 'import', ...args, '--json')
  return { first: weigh(command), again: weigh(command) }
}

interface Answer {
  count: number
  seconds: number
}

function keptIn(record: string): Answer {
  const db = new DatabaseSync(record, { readOnly: true })
  const sum = db.prepare('select count(*) as count, sum(end_at - start_at) / 1000 as seconds from interval').get()
  db.close()
  return sum as unknown as Answer
}

function against(other: Weighed | undefined, own: number, aim: number): Pick<Line, 'other' | 'ratio' | 'aim'> {
  if (!other) return { other: `not installed: npm i --no-save ${PEER}`, aim }
  return { other: `node-ical’s parsing ${ms(other.ms)}`, ratio: own / other.ms, aim }
}

export function isNothingNew({ output }: Weighed): boolean {
  const { files } = JSON.parse(output) as { files: { status: string }[] }
  return files.every(({ status }) => status === 'nothing new')
}

export function megabytes({ memory }: Weighed): string {
  return Number.isNaN(memory) ? '?' : `${memory.toFixed(0)} MB`
}

function nodeIcal(file: string): Command | undefined {
  const from = join(resolve(process.env.THALWEG_BENCH_PEERS ?? join(import.meta.dirname, '..')), 'from.js')
  try {
    createRequire(from).resolve('node-ical')
  } catch {
    return undefined
  }
  return { program: process.execPath, args: [join(import.meta.dirname, 'bare', 'node-ical.mjs'), from, file] }
}
