import type { Days } from '#calendar'
import type { Intention, MonthTotal } from '#record'
import { aitchisonDistance, clr, hillNumbers, partsInBoth } from '#statistics'
import { type Finding, LEAST_DAYS, type Rows } from '../finding.ts'
import { Sums } from '../sums.ts'
import { intentionsOn } from './intentions-on.ts'

/** The totals of one stretch of time, strands `all` and `job`. */
export interface Stretch {
  period: Days
  totals: readonly MonthTotal[]
}

/** How one job’s weight in the mix moved: 2 is twice as heavy against the middle of the jobs in both mixes. */
export interface Moved {
  job: string
  factor: number
}

/** How far the mix of one stretch lies from that of the one before. */
export interface Drift {
  period: Days
  distance: Finding
  /** Of the jobs in both, the one that moved most first. */
  moved: Moved[]
  /** Traced in this stretch but not in the one before, and the other way round: they are in neither mix. */
  entered: string[]
  left: string[]
}

/** A mix as hours by job, unsorted time left out. */
type Mix = ReadonlyMap<string, number>

/** Aitchison distances of the mixes of consecutive stretches. A job not held in one of the two leaves the composition. */
export function drift(stretches: readonly Stretch[]): Drift[] {
  return stretches.slice(1).map((now, at) => {
    const before = stretches[at] as Stretch
    const [earlier, later] = [mixOf(before), mixOf(now)]
    const days = Math.min(daysOf(before), daysOf(now))
    const { distance, moved } = compared(earlier, later, days)
    const period = { from: before.period.from, to: now.period.to }
    return {
      period: now.period,
      distance: {
        ...distance,
        ...{ unit: 'distance', n: daysOf(before) + daysOf(now), counted: 'days', method: 'attention.drift' },
        ...{ period, rows: tracedIn(period) },
      },
      moved,
      entered: [...later.keys()].filter((job) => !earlier.has(job)),
      left: [...earlier.keys()].filter((job) => !later.has(job)),
    }
  })
}

/** How far the actual mix lies from the intended one, over jobs that have both a share and an intention. */
export interface IntentionDistance {
  distance: Finding
  moved: Moved[]
  /** Intended but not traced, and traced without an intention: in neither mix. */
  untraced: string[]
  unstated: string[]
}

export function intentionDistance(stretch: Stretch, intentions: readonly Intention[]): IntentionDistance {
  const actual = mixOf(stretch)
  const meant = new Map([...intentionsOn(intentions, stretch.period.to)].filter(([, share]) => share > 0))
  const { distance, moved } = compared(meant, actual, daysOf(stretch))
  const basis = { unit: 'distance', n: daysOf(stretch), counted: 'days', period: stretch.period } as const
  return {
    distance: {
      ...basis,
      ...(meant.size ? distance : { notEnough: { missing: 'intention' } }),
      ...{ rows: tracedIn(stretch.period), method: 'attention.from intention' },
    },
    moved: meant.size ? moved : [],
    untraced: [...meant.keys()].filter((job) => !actual.has(job)),
    unstated: [...actual.keys()].filter((job) => !meant.has(job)),
  }
}

/** As if spread over so many equal jobs, for each stretch. */
export function spreadOverTime(stretches: readonly Stretch[]): Finding[] {
  return stretches.map((stretch) => {
    const spread = hillNumbers([...mixOf(stretch).values()])
    const { period } = stretch
    return {
      ...(spread ? { value: spread.q1 } : { notEnough: { missing: 'hours' } }),
      ...{
        unit: 'jobs',
        n: daysOf(stretch),
        counted: 'days',
        period,
        rows: tracedIn(period),
        method: 'attention.spread',
      },
    }
  })
}

/** A mix is of all that was traced. */
function tracedIn(period: Days): Rows {
  return { concept: 'interval', period }
}

function compared(a: Mix, b: Mix, days: number): { distance: Pick<Finding, 'value' | 'notEnough'>; moved: Moved[] } {
  const jobs = [...new Set([...a.keys(), ...b.keys()])].sort()
  const [one, other] = [a, b].map((mix) => jobs.map((job) => mix.get(job) ?? 0)) as [number[], number[]]
  const held = partsInBoth(one, other)
  if (days < LEAST_DAYS)
    return { distance: { notEnough: { missing: 'days', need: LEAST_DAYS, have: days } }, moved: [] }
  if (held.length < 2) return { distance: { notEnough: { missing: 'jobs', need: 2, have: held.length } }, moved: [] }
  const [before, after] = [one, other].map((mix) => held.map((at) => mix[at] as number)) as [number[], number[]]
  const [logBefore, logAfter] = [clr(before), clr(after)]
  const moved = held.map((at, place) => ({
    job: jobs[at] as string,
    factor: Math.exp((logAfter[place] as number) - (logBefore[place] as number)),
  }))
  const far = ({ factor }: Moved) => Math.abs(Math.log(factor))
  return {
    distance: { value: aitchisonDistance(before, after) },
    moved: moved.sort((x, y) => far(y) - far(x) || (x.job < y.job ? -1 : 1)),
  }
}

function mixOf({ totals }: Stretch): Mix {
  const sums = new Sums(totals.filter(({ strand }) => strand === 'job'))
  const jobs = sums.list('job').filter(({ job, seconds }) => job && seconds > 0)
  return new Map(jobs.map(({ job, seconds }) => [job, seconds / 3600]))
}

function daysOf({ totals }: Stretch): number {
  return totals.reduce((sum, { strand, days }) => sum + (strand === 'all' ? days : 0), 0)
}
