import { type EnergyLabel, type EnergyOf, energy } from '#measures'
import { energyInThread } from '#questions'
import { seededNormals } from '#statistics'
import { type Apart, drawSize, type KnownEnergy, knownEnergy } from './energy-careers.ts'
import { coverageLine, rateLine } from './held.ts'
import { seeded } from './seeded-career.ts'
import { type Line, ms } from './table.ts'
import { timed } from './timing.ts'

const CAREERS = 500
/** How far apart ratings of one label lie, on the scale from −2 to +2. */
const REST = 0.85
/** The half-normal from which the model too supposes τ / σ to come. */
const PRIOR = 0.6
const BY = ['activity', 'job', 'person'] as const

interface Tally {
  cases: number
  held: number
  /** Intervals wholly on the wrong side of 0. */
  opposite: number
  claimed: number
  wrong: number
}

interface Tallies {
  /** Of activities and jobs: the mean energy with it. Of people: what they add. */
  with: Tally
  added: Tally
}

/**
 * What energises and drains, as the page shows it, of simulated careers whose truth is known: how often 95 % intervals hold it, how often one lies
 * wholly on the wrong side of 0, how often a label “possibly” or surer, which an interval of 90 % would do for, points the wrong way; and what the model takes in its thread.
 */
export async function energyGoals(): Promise<Line[]> {
  return [
    ...simulated('spreads drawn from the prior', CAREERS, ({ normal }) => {
      const tau = () => REST * PRIOR * Math.abs(normal())
      return { activity: tau(), person: tau(), job: tau(), day: tau(), rest: REST }
    }),
    ...[0, 0.2, 0.5].flatMap((tau) =>
      simulated(`spreads all ${tau}`, CAREERS / 5, () => {
        return { activity: tau, person: tau, job: tau, day: tau, rest: REST }
      }),
    ),
    ...(await inThread()),
  ]
}

interface Chance {
  random: () => number
  normal: () => number
}

function simulated(what: string, careers: number, spreads: (chance: Chance) => Apart): Line[] {
  const chance = { random: seeded(2026), normal: seededNormals(2026) }
  const tallies: Tallies = { with: fresh(), added: fresh() }
  for (let at = 0; at < careers; at++)
    tallyCareer(tallies, knownEnergy(drawSize(chance.random), spreads(chance), chance))
  const { with: mean, added } = tallies
  const of = (what: keyof Tally) => mean[what] + added[what]
  const [cases, claimed, wrong] = [of('cases'), of('claimed'), of('wrong')]
  const isPrior = careers === CAREERS
  return [
    ...(isPrior
      ? [
          coverageLine(`energy with an activity or in a job, ${what}`, mean.held, mean.cases, [0.93, 0.97]),
          coverageLine(`energy added by people, ${what}`, added.held, added.cases, [0.93, 0.97]),
        ]
      : [rateLine(`intervals of energy that miss, ${what}`, cases - mean.held - added.held, cases, 0.1)]),
    rateLine(`intervals wholly on the wrong side of 0, of all labels, ${what}`, of('opposite'), cases, 0.01),
    unaimed(rateLine(`wrong directions of all labels, “possibly” and surer, ${what}`, wrong, cases, 0.01)),
    unaimed(rateLine(`wrong directions of those claimed, ${what}`, wrong, claimed, 0.05)),
  ]
}

function unaimed(line: Line): Line {
  return { ...line, ratio: undefined, aim: undefined }
}

function fresh(): Tally {
  return { cases: 0, held: 0, opposite: 0, claimed: 0, wrong: 0 }
}

function tallyCareer(tallies: Tallies, known: KnownEnergy): void {
  for (const of of energy(known.slice, BY))
    for (const label of of.labels) tallyLabel(of.by === 'person' ? tallies.added : tallies.with, of, label, known)
}

function tallyLabel(
  tally: Tally,
  { by }: EnergyOf,
  { label, energy, direction }: EnergyLabel,
  known: KnownEnergy,
): void {
  const { interval } = energy
  if (!interval || !direction) return
  const added = known.added.get(label) as number
  const truth = by === 'person' ? added : onScale(added + known.mean + othersOf(known, by))
  tally.cases++
  if (interval[0] <= truth && truth <= interval[1]) tally.held++
  // Nothing at all is neither energising nor draining: any direction is then a wrong one.
  if ((interval[0] > 0 && truth <= 0) || (interval[1] < 0 && truth >= 0)) tally.opposite++
  if (direction.label === 'uncertain') return
  tally.claimed++
  if (truth === 0 || truth > 0 !== (direction.towards === 'energises')) tally.wrong++
}

/** Nothing can be expected beyond the ends of the scale, where the interval ends too. */
function onScale(energy: number): number {
  return Math.max(-2, Math.min(2, energy))
}

/** What jobs add to an activity’s check-ins, and activities to a job’s, as often as they come. */
function othersOf({ slice: { checkIns }, added }: KnownEnergy, by: EnergyOf['by']): number {
  const labels = checkIns.map(({ activity, job }) => (by === 'job' ? activity : job))
  return labels.reduce((sum, one) => sum + (added.get(one as string) ?? 0), 0) / labels.length
}

/** Ratings as people give them, whole numbers from −2 to +2, at the size the goal names: 2,000 with 60 labels. */
async function inThread(): Promise<Line[]> {
  const rate = (felt: number) => Math.max(-2, Math.min(2, Math.round(felt)))
  const apart = { activity: 0.5, person: 0.3, job: 0.3, day: 0.3, rest: REST }
  const size = { checkIns: 2_000, activities: 32, people: 22, jobs: 6, days: 700 }
  const { slice } = knownEnergy(size, apart, { random: seeded(7), normal: seededNormals(7), rate })
  await energyInThread(slice, BY)
  const [ours, plain]: [number[], number[]] = [[], []]
  for (let turn = 0; turn < 5; turn++) {
    const from = performance.now()
    await energyInThread(slice, BY)
    ours.push(performance.now() - from)
    plain.push(oneDenseCell(size.activities + size.people + size.jobs + size.days + 1))
  }
  const [took, dense] = [timed(ours).median, timed(plain).median]
  const goal = { goal: 'measures', ours: ms(took) }
  return [
    { ...goal, what: '2,000 check-ins, 60 labels, in its thread', other: 'at most 1 s', ratio: took / 1_000, aim: 1 },
    { ...goal, what: 'the same beside one dense cell', other: `${ms(dense)} for 1 of 34,560`, ratio: took / dense },
  ]
}

/** What one cell of the grid takes the plain way: a Cholesky factor of the whole matrix. */
function oneDenseCell(size: number): number {
  const random = seeded(1)
  const matrix = new Float64Array(size * size).map(() => 0.001 * random())
  for (let i = 0; i < size; i++) matrix[i * size + i] = 2 + random()
  const from = performance.now()
  for (let i = 0; i < size; i++)
    for (let j = 0; j <= i; j++) {
      let left = matrix[i * size + j] as number
      for (let k = 0; k < j; k++) left -= (matrix[i * size + k] as number) * (matrix[j * size + k] as number)
      matrix[i * size + j] = i === j ? Math.sqrt(left) : left / (matrix[j * size + j] as number)
    }
  return performance.now() - from
}
