import { attention } from '#measures'
import { type Job, monthTotals } from '#record'
import { seededNormals } from '#statistics'
import { coverageLine, rateLine } from './held.ts'
import { seeded } from './seeded-career.ts'
import { knownCareer } from './simulated-days.ts'
import type { Line } from './table.ts'

const SHARES = 2_000
/** From how many to how many traced days; a career is drawn for each in turn. */
const STRETCHES = [
  [8, 12],
  [13, 20],
  [21, 40],
  [41, 90],
  [91, 250],
] as const

const JOBS = (['paid', 'writing', 'teaching'] as const).map(
  (id) => ({ id, title: id, kind: 'employment', paid: id === 'paid' }) as unknown as Job,
)

interface Tally {
  cases: number
  held: number
  claimed: number
  wrong: number
}

/**
 * Shares as the pages show them, of simulated careers whose shares are known: how often their 95 % interval holds the truth, and how often
 * one that lies beside an intention lies on the wrong side of it.
 */
export function shareGoals(): Line[] {
  const tallies = STRETCHES.map(() => ({ cases: 0, held: 0, claimed: 0, wrong: 0 }))
  const [random, normal] = [seeded(2026), seededNormals(2026)]
  const sum = (of: keyof Tally) => tallies.reduce((all, one) => all + one[of], 0)
  for (let turn = 0; sum('cases') < SHARES; turn++) {
    const [least, most] = STRETCHES[turn % STRETCHES.length] as readonly [number, number]
    const days = least + Math.floor(random() * (most - least + 1))
    tallyCareer(tallies[turn % STRETCHES.length] as Tally, knownCareer(days, random, normal), random)
  }
  return [
    ...tallies.map(({ held, cases }, at) =>
      coverageLine(`intervals of shares, ${STRETCHES[at]?.join(' to ')} days`, held, cases, [0.92, 0.98]),
    ),
    coverageLine('intervals of shares, all', sum('held'), sum('cases'), [0.93, 0.97]),
    rateLine('shares claimed on the wrong side of an intention', sum('wrong'), sum('cases'), 0.01),
  ]
}

function tallyCareer(tally: Tally, { totals, truth }: ReturnType<typeof knownCareer>, random: () => number): void {
  const [first, last] = [totals[0], totals.at(-1)]
  if (!first || !last) return
  const period = { from: first.day, to: last.day }
  const shown = attention({
    ...{ period, today: last.day, jobs: JOBS, boundaries: [], totals: monthTotals(totals), traced: new Map() },
  })
  for (const { job, share } of shown.jobs) {
    const [true_, interval] = [truth.get(job), share.interval]
    if (true_ === undefined || !interval) continue
    const intended = Math.min(1, Math.max(0, true_ + 0.2 * (random() - 0.5)))
    const isBeside = interval[0] > intended || interval[1] < intended
    tally.cases++
    if (interval[0] <= true_ && true_ <= interval[1]) tally.held++
    if (isBeside) tally.claimed++
    if (isBeside && interval[0] > intended !== true_ > intended) tally.wrong++
  }
}
