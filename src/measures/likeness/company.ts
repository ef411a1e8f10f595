import { dayNumberAt } from '#calendar'
import type { Interval } from '#record'
import { NaiveBayes } from '#statistics'
import type { Neighbours } from './likeness.ts'

/** The share of the same windows that has to stand beside known stretches **(own)**. */
const GOES_ALONG = 2 / 3
/** The most that usual company says **(own)**. */
const MOST = Math.log(8)

/** A window, what lies beside it, and its job where that is sure. */
export interface Seen {
  interval: Interval
  near: Neighbours | undefined
  job: string | undefined
}

/** What windows of the same look usually stand beside: of that job they mostly are. */
export class Company {
  readonly #shown = new Map<string, { beside: number; all: number }>()
  readonly #model: NaiveBayes
  readonly #usual = new Map<string, Neighbours['usual']>()

  constructor(all: readonly Seen[]) {
    const met = new Set<string>()
    const examples = all.flatMap((seen) => {
      const look = lookOf(seen.interval)
      const job = companionOf(seen)
      this.#count(look, seen)
      const day = `${look} ${job} ${dayNumberAt(seen.interval.zone, seen.interval.startAt)}`
      if (!job || met.has(day)) return []
      met.add(day)
      return [{ tokens: [`look=${look}`], of: job, weight: 1 }]
    })
    this.#model = new NaiveBayes(
      examples.map(({ of }) => of),
      {
        ...{ smoothing: 20, expected: () => 'pooled', priorMost: 0, priorPlus: 1 },
        mostOf: (_, days) => Math.min(MOST, Math.log(1 + days)),
      },
    )
    for (const example of examples) this.#model.learn(example)
  }

  /**
   * Windows that stand beside known stretches most of the time go along with them; what is mostly in front by itself, in an
   * evening without work, does not.
   */
  goesAlong(interval: Interval): boolean {
    const { beside, all } = this.#shown.get(lookOf(interval)) ?? { beside: 0, all: 1 }
    return beside >= GOES_ALONG * all
  }

  /** The job beside which it usually stands, and the odds that speak for it. */
  usual(interval: Interval): Neighbours['usual'] {
    const look = lookOf(interval)
    if (!this.#usual.has(look)) {
      const judged = this.#model.judge([`look=${look}`])
      const logOdds = judged?.evidence[0]?.logOdds
      this.#usual.set(look, judged && logOdds ? { job: judged.of, logOdds } : undefined)
    }
    return this.#usual.get(look)
  }

  #count(look: string, { near, job }: Seen): void {
    const counts = this.#shown.get(look) ?? { beside: 0, all: 0 }
    counts.all += 1
    if (job || near?.before || near?.after || near?.during) counts.beside += 1
    this.#shown.set(look, counts)
  }
}

/** The job of a window: its own where that is sure, else what lies on both sides of it. */
function companionOf({ near, job }: Seen): string | undefined {
  return job ?? near?.during ?? (near?.before === near?.after ? near?.before : undefined)
}

function lookOf({ trace, app, title, domains }: Interval): string {
  return JSON.stringify([trace, app, title ?? domains])
}
