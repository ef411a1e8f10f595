import { type Complaint, complaint } from '#record'
import type { OpenFile } from '../format.ts'
import { countOf, quoted } from '../tidy-line.ts'
import type { Bucket, Buckets } from './bucket.ts'
import { EventFinder } from './event-finder.ts'
import { MOST_NAMES, Names, PRIVATE } from './names.ts'
import { LONGEST, type Noted, noteEvent } from './note-event.ts'
import { plainBytes } from './plain-bytes.ts'
import { Stretches } from './stretches.ts'

/** So many events are in memory at once, at 24 bytes each; of more, a part of the time is taken after the other. */
export const MOST_AT_ONCE = 6_000_000
/** Windows this close together adjoin, as they do in ActivityWatch: it looks once a second, or less often. Milliseconds. */
export const BRIDGE = 5_000

/** A part of the time: from an instant up to another, both at the start of a day in UTC. */
export interface Stint {
  from: number
  to: number
}

/** What one pass over the file found. */
export interface Collected {
  buckets: Buckets
  stretches: Stretches
  names: Names
  /** Events by the day they begin on, days since 1970: of the whole file, whatever the stint. */
  days: Map<number, number>
  /** There were more events than fit: none are in `stretches`. */
  isOver: boolean
  /** The brackets of the file do not close. */
  isBroken: boolean
}

/**
 * Goes over the file once and keeps what has to do with a stint: what begins in it, and what may reach into it. Yields the complaints
 * about single events.
 */
export async function* collect(
  file: OpenFile,
  buckets: Buckets,
  stint: Stint,
  most = MOST_AT_ONCE,
): AsyncGenerator<Complaint, Collected> {
  const collector = new Collector(buckets, stint, most)
  const finder = new EventFinder(collector)
  for await (const piece of plainBytes(file.bytes())) {
    finder.write(piece)
    yield* collector.complaints()
  }
  const isBroken = !finder.end()
  yield* collector.complaints()
  const { stretches, names, days, isOver } = collector
  return { buckets, stretches, names, days, isOver, isBroken }
}

class Collector {
  stretches = new Stretches()
  readonly names = new Names()
  readonly days = new Map<number, number>()
  isOver = false
  readonly #buckets: Buckets
  readonly #stint: Stint
  readonly #most: number
  #told: Complaint[] = []
  #bucket: Bucket

  constructor(buckets: Buckets, stint: Stint, most: number) {
    this.#buckets = buckets
    this.#bucket = buckets.tooMany
    this.#stint = stint
    this.#most = most
    for (const bucket of buckets.list) bucket.events = 0
  }

  complaints(): Complaint[] {
    const told = this.#told
    if (told.length) this.#told = []
    return told
  }

  field(bucket: string, name: string, text: string): void {
    this.#buckets.of(bucket).learn(name, text)
  }

  events(bucket: string): void {
    this.#bucket = this.#buckets.of(bucket)
  }

  event(bytes: Buffer, from: number, to: number, offset: number): void {
    const bucket = this.#bucket
    bucket.events++
    const { said } = bucket
    if (bucket === this.#buckets.tooMany || (said && !said.kind)) return
    const noted = noteEvent(bytes.toString('utf8', from, to), said?.kind ?? bucket.guess)
    if (!noted) return
    if ('message' in noted) this.#tell(noted.message, noted.hint)
    else this.#keep(bucket, noted, offset)
  }

  noEvent(why: 'too large' | 'no object'): void {
    this.#bucket.events++
    if (why === 'no object') this.#tell('something that is no event stands here', 'Export it again.')
    else this.#tell('this event is larger than 1 MB', 'No watcher writes that much: delete it in ActivityWatch.')
  }

  #keep(bucket: Bucket, { kind, start, length, name, title, isPrivate }: Noted, offset: number): void {
    bucket.guess ??= kind
    const day = Math.floor(start / LONGEST)
    this.days.set(day, (this.days.get(day) ?? 0) + 1)
    const { from, to } = this.#stint
    if (start < from - LONGEST - BRIDGE || start >= to + BRIDGE) return
    if (this.isOver || this.#isFull()) return
    this.stretches.push({
      bucket: bucket.number,
      start,
      length,
      name: isPrivate ? PRIVATE : this.names.numberOf(name),
      title: title ? digestOf(title) : 0,
      offset,
    })
  }

  /** Once there are too many none are kept: they are taken in parts then. */
  #isFull(): boolean {
    this.isOver = this.stretches.count >= this.#most
    if (this.isOver) this.stretches = new Stretches()
    return this.isOver
  }

  #tell(message: string, hint: string): void {
    const { name, events } = this.#bucket
    this.#told.push(complaint(`bucket ${quoted(name)}, event ${events.toLocaleString('en')}`, message, hint))
  }
}

/** FNV-1a, 32 bits, never 0: titles are told apart within five minutes, not over all time. */
function digestOf(title: string): number {
  let digest = 0x811c9dc5
  for (let at = 0; at < title.length; at++) digest = Math.imul(digest ^ title.charCodeAt(at), 0x01000193)
  return digest >>> 0 || 1
}

/** Parts of the time that each hold no more events than fit, in order. */
export function stintsOf(days: ReadonlyMap<number, number>, most = MOST_AT_ONCE): Stint[] {
  const stints: Stint[] = []
  const sorted = [...days].sort(([a], [b]) => a - b)
  let [held, before] = [0, 0]
  for (const [day, count] of sorted) {
    const last = stints.at(-1)
    if (last && held + count + before <= most * 0.75) held += count
    else {
      stints.push({ from: day * LONGEST, to: 0 })
      held = count
    }
    ;(stints.at(-1) as Stint).to = (day + 2) * LONGEST
    before = count
  }
  for (const [at, stint] of stints.entries()) stint.to = Math.min(stint.to, stints[at + 1]?.from ?? stint.to)
  return stints
}

/** Told once, when programs, sites or projects are more than anybody has. */
export function tooManyNames(names: Names): Complaint[] {
  if (!names.isFull) return []
  const said = `there are more than ${countOf(MOST_NAMES, 'program')}, sites and projects; those beyond bear no name`
  return [complaint('the whole file', said, 'Export a shorter period.')]
}
