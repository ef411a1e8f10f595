import { type Complaint, complaint } from '#record'
import type { Glimpse, OpenFile, Read, StreamFormat, Surroundings } from '../format.ts'
import { aboutBuckets } from './about-buckets.ts'
import { Buckets } from './bucket.ts'
import { type Collected, collect, MOST_AT_ONCE, type Stint, stintsOf, tooManyNames } from './collect.ts'
import { WaitingSlots } from './drafts.ts'
import { SLOT, type Slot } from './slot.ts'
import { hostsOf, slotsOf } from './slots.ts'
import { Sums } from './sums.ts'

/** What ActivityWatch exports: all buckets or one. Also what its local server answers to `/api/0/export`. */
export const activityWatch: StreamFormat = { name: 'activitywatch', title: 'ActivityWatch', sniff, stream: readExport }

const KNOWN_TYPE = /"type"\s*:\s*"(?:currentwindow|afkstatus|web\.tab\.current|app\.editor\.activity)"/
const KNOWN_CLIENT = /"client"\s*:\s*"aw-|"aw-(?:watcher|client)-/

function sniff({ head }: Glimpse): number {
  if (!/^\s*\{/.test(head)) return 0
  const hasBuckets = /"buckets"\s*:\s*\{/.test(head)
  if (KNOWN_TYPE.test(head) || KNOWN_CLIENT.test(head)) return hasBuckets || /"events"\s*:\s*\[/.test(head) ? 0.95 : 0
  if (!hasBuckets) return 0
  return /^\s*\{\s*"buckets"\s*:\s*\{\s*\}\s*\}\s*$/.test(head) || /"hostname"\s*:/.test(head) ? 0.7 : 0
}

const ALL_TIME: Stint = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY }

/** As `stream`, with the number of events that may be in memory at once. */
export async function* readExport(
  file: OpenFile,
  surroundings: Surroundings,
  most = MOST_AT_ONCE,
): AsyncGenerator<Read> {
  const buckets = new Buckets()
  const first = yield* told(collect(file, buckets, ALL_TIME, most))
  if (first.isBroken) {
    yield { complaint: damaged() }
    return
  }
  for (const one of aboutBuckets(first)) yield { complaint: one }
  const sums = new Sums()
  for await (const { stint, collected } of parts(file, first, most)) {
    if (collected.isOver) yield { complaint: tooMany(stint) }
    else yield* draftsOf(file, collected, stint, surroundings, sums)
  }
  for (const one of [...sums.complaints(), ...tooManyNames(first.names)]) yield { complaint: one }
}

async function* told(collecting: AsyncGenerator<Complaint, Collected>): AsyncGenerator<Read, Collected> {
  for (;;) {
    const { done, value } = await collecting.next()
    if (done) return value
    yield { complaint: value }
  }
}

/** All at once, when it fits; else a part of the time after the other, each a pass over the file. */
async function* parts(file: OpenFile, first: Collected, most: number) {
  if (!first.isOver) {
    yield { stint: ALL_TIME, collected: first }
    return
  }
  for (const stint of stintsOf(first.days, most)) {
    const collecting = collect(file, first.buckets, stint, most)
    let step = await collecting.next()
    while (!step.done) step = await collecting.next()
    yield { stint, collected: step.value }
  }
}

async function* draftsOf(
  file: OpenFile,
  collected: Collected,
  stint: Stint,
  { zone, horizon }: Surroundings,
  sums: Sums,
): AsyncGenerator<Read> {
  const hosts = hostsOf(collected)
  const waiting = new WaitingSlots()
  for (const [number, host] of hosts.entries()) {
    const account = sums.of(host)
    for (const slot of slotsOf(collected, host, stint, account))
      if (sums.takes(slot, horizon.until)) waiting.add(number, slot, lengthOf(slot), titleOffset(collected, slot))
  }
  const { names } = collected
  for await (const draft of waiting.drafts(file, { hosts, zone, names })) yield { draft }
}

/** Milliseconds somebody was there, to the second: never beyond the end of the slot, where the next may begin. */
function lengthOf({ number, start, present }: Slot): number {
  return Math.min(Math.round(present / 1_000) * 1_000, (number + 1) * SLOT - start)
}

function titleOffset({ stretches }: Collected, { titled }: Slot): number | undefined {
  return titled === undefined ? undefined : stretches.offsetOf(titled)
}

function damaged(): Complaint {
  return complaint(
    'the whole file',
    'this export is cut off or damaged, and what is missing may say when you were away',
    'Export it again: in ActivityWatch under Raw Data.',
  )
}

function tooMany({ from, to }: Stint): Complaint {
  const [first, last] = [from, to - 1].map((at) => new Date(at).toISOString().slice(0, 10))
  return complaint(
    'the whole file',
    `from ${first} to ${last} there are more events than a watcher can write, and they are not taken`,
    'Delete what is wrong in ActivityWatch, and export again.',
  )
}
