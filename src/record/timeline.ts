import { dayNumberAt, type Instant, type Span } from '#calendar'
import { type Interval, TRACES, type Trace } from './interval.ts'

/** A stretch of the one timeline and whose it is. */
export interface TimelinePiece extends Span {
  /** The intervals that have it, one a job, by job: each has an equal part of its time. */
  holders: readonly Interval[]
}

/** Moments of one job nearer than this are one session: all the time between them counts. Milliseconds. */
export const SESSION: Readonly<Partial<Record<Trace, number>>> = { commit: 2 * 3_600_000, mail: 15 * 60_000 }

/**
 * All traces of one person as one timeline: each instant is counted once, however many traces it has. It belongs to what
 * has a job before what has none, then to the surest kind of trace (in the order of `TRACES`). Where several jobs have a trace
 * of that kind, each has an equal part; of one job’s the one that began first has it. Moments nearer to each other
 * than `SESSION` within a day are joined. In order; pieces do not overlap; the order of the intervals does not matter.
 */
export function timeline(intervals: readonly Interval[]): TimelinePiece[] {
  const stretches = traceStretches(intervals)
  const pieces: TimelinePiece[] = []
  for (let from = 0; from < stretches.length; ) {
    let to = from + 1
    let end = (stretches[from] as TraceStretch).end
    for (let next = stretches[to]; next && next.start < end; next = stretches[++to]) end = Math.max(end, next.end)
    if (to - from === 1) pieces.push(alone(stretches[from] as TraceStretch))
    else sweep(stretches.slice(from, to), pieces)
    from = to
  }
  return pieces
}

function alone({ start, end, interval }: TraceStretch): TimelinePiece {
  return { start, end, holders: [interval] }
}

/** The time that one trace says something of: its own, and for a moment in a session all since the moment before. */
export interface TraceStretch extends Span {
  interval: Interval
}

/** Each interval with the time it says something of, by start; no shorter than itself. */
export function traceStretches(intervals: readonly Interval[]): TraceStretch[] {
  return sessions(intervals).sort((a, b) => a.start - b.start || (a.interval.id < b.interval.id ? -1 : 1))
}

/** The intervals as stretches; moments joined to sessions. */
function sessions(intervals: readonly Interval[]): TraceStretch[] {
  const stretches: TraceStretch[] = []
  const moments: Interval[] = []
  for (const interval of intervals)
    if (interval.trace && SESSION[interval.trace]) moments.push(interval)
    else stretches.push({ start: interval.startAt, end: interval.endAt, interval })
  moments.sort((a, b) => a.endAt - b.endAt || (a.id < b.id ? -1 : 1))
  const last = new Map<string, number>()
  for (const interval of moments) {
    const { startAt, endAt, trace, job = '', project = '', zone } = interval
    const day = dayNumberAt(zone, (endAt - 1) as Instant)
    const key = `${trace} ${day} ${job} ${job ? '' : project}`
    const before = last.get(key)
    const isNear = before !== undefined && endAt - before <= (SESSION[trace as Trace] as number)
    stretches.push({ start: isNear ? Math.min(before, startAt) : startAt, end: endAt, interval })
    last.set(key, endAt)
  }
  return stretches
}

/** How late a trace’s turn comes: what has a job first, then the surest kind. */
function turnOf({ job, trace = 'tracked' }: Interval): number {
  return TRACES.indexOf(trace) + (job ? 0 : TRACES.length)
}

/** Goes along stretches that overlap, sorted by start, and hands each moment to those whose turn it is. */
function sweep(stretches: readonly TraceStretch[], pieces: TimelinePiece[]): void {
  const edges = [...new Set(stretches.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b)
  const waiting = new Waiting()
  let next = 0
  for (let index = 0; index + 1 < edges.length; index++) {
    const [start, end] = [edges[index] as number, edges[index + 1] as number]
    for (let one = stretches[next]; one && one.start <= start; one = stretches[++next]) waiting.add(one)
    const holders = waiting.holdersAt(start)
    const last = pieces.at(-1)
    if (last?.end === start && isSame(last.holders, holders)) last.end = end
    else pieces.push({ start, end, holders })
  }
}

function isSame(a: readonly Interval[], b: readonly Interval[]): boolean {
  return a.length === b.length && a.every((interval, index) => interval === b[index])
}

/** Stretches under way by turn and job; those of one job in the order they began. */
class Waiting {
  readonly #turns: Map<string, { queue: TraceStretch[]; first: number }>[] = []

  add(stretch: TraceStretch): void {
    const turn = turnOf(stretch.interval)
    this.#turns[turn] ??= new Map()
    const jobs = this.#turns[turn]
    const job = stretch.interval.job ?? ''
    const line = jobs.get(job)
    if (line) line.queue.push(stretch)
    else jobs.set(job, { queue: [stretch], first: 0 })
  }

  holdersAt(at: number): Interval[] {
    for (const jobs of this.#turns) {
      if (!jobs) continue
      const holders: Interval[] = []
      for (const [job, line] of jobs) {
        while (line.first < line.queue.length && (line.queue[line.first] as TraceStretch).end <= at) line.first++
        const holder = line.queue[line.first]
        if (holder) holders.push(holder.interval)
        else jobs.delete(job)
      }
      if (holders.length) return holders.sort((a, b) => ((a.job ?? '') < (b.job ?? '') ? -1 : 1))
    }
    return []
  }
}
