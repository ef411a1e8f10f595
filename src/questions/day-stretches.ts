import type { Span } from '#calendar'
import {
  type Interval,
  type Known,
  knownFrom,
  type TimelinePiece,
  type TraceStretch,
  timeline,
  traceStretches,
} from '#record'

/** A stretch of the day that one job has, and every trace of that time. Instants in milliseconds. */
export interface DayStretch extends Span, Known {
  /** Empty: unsorted. */
  job: string
  /** Of its time: 1, or less where several jobs share it. */
  part: number
  /** The traces it was taken from, and what else was there; by start. */
  traces: readonly Interval[]
}

/** A stretch while it is put together. */
interface Joined extends DayStretch {
  found: Set<Interval>
}

/**
 * The timeline within a span, as stretches of one job, known and shared alike, in order; every stretch with the
 * traces of its time. Give it all intervals that may share a session with those of the span.
 */
export function dayStretches(intervals: readonly Interval[], within: Span): DayStretch[] {
  const joined = new Joining()
  const traces = new Sweep(traceStretches(intervals))
  for (const piece of timeline(intervals)) {
    const [start, end] = [Math.max(piece.start, within.start), Math.min(piece.end, within.end)]
    if (start >= end) continue
    for (const cut of traces.cuts({ start, end })) joined.add(cut, piece)
  }
  return joined.stretches()
}

interface Cut extends Span {
  traces: readonly Interval[]
}

/** Goes along the traces once, with spans that come in order. */
class Sweep {
  readonly #all: readonly TraceStretch[]
  #next = 0
  #present: TraceStretch[] = []

  constructor(all: readonly TraceStretch[]) {
    this.#all = all
  }

  /** The span, cut wherever a trace begins or ends: what is known of a time is of just that time. */
  cuts({ start, end }: Span): Cut[] {
    this.#present = this.#present.filter((one) => one.end > start)
    for (let one = this.#all[this.#next]; one && one.start < end; one = this.#all[++this.#next])
      if (one.end > start) this.#present.push(one)
    const edges = new Set([start, end])
    for (const one of this.#present)
      for (const edge of [one.start, one.end]) if (edge > start && edge < end) edges.add(edge)
    const sorted = [...edges].sort((a, b) => a - b)
    return sorted.slice(1).map((to, index) => {
      const from = sorted[index] as number
      const there = this.#present.filter((one) => one.start < to && one.end > from)
      return { start: from, end: to, traces: there.map(({ interval }) => interval) }
    })
  }
}

/** Puts cuts that follow each other without a gap together where they are of one job, known alike. */
class Joining {
  readonly #all: Joined[] = []
  readonly #last = new Map<string, Joined>()

  add({ start, end, traces }: Cut, { holders }: TimelinePiece): void {
    for (const holder of holders) {
      const job = holder.job ?? ''
      const next = { start, end, job, part: 1 / holders.length, ...knownFrom(holder, traces) }
      const last = this.#last.get(job)
      if (last && isContinued(last, next)) {
        last.end = end
        for (const trace of traces) last.found.add(trace)
      } else {
        const begun = { ...next, traces: [], found: new Set(traces) }
        this.#all.push(begun)
        this.#last.set(job, begun)
      }
    }
  }

  stretches(): DayStretch[] {
    return this.#all.map(({ found, ...stretch }) => ({
      ...stretch,
      traces: [...found].sort((a, b) => a.startAt - b.startAt || a.endAt - b.endAt || (a.id < b.id ? -1 : 1)),
    }))
  }
}

function isContinued(last: DayStretch, next: Omit<DayStretch, 'traces'>): boolean {
  const { end, part, sureness, by, trace } = last
  return (
    end === next.start && part === next.part && sureness === next.sureness && by === next.by && trace === next.trace
  )
}
