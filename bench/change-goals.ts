import { addDays, type PlainDate } from '#calendar'
import { beforeAfter, unnamedChange, type WeekFigure } from '#measures'
import { ar1Series, laggedCorrelation, seededNormals, simulatedPower } from '#statistics'
import { coverageLine, percent, rateLine } from './held.ts'
import type { Line } from './table.ts'

const FIRST = '2020-01-06' as PlainDate
const PHIS = [0, 0.2, 0.4, 0.6]
/** Runs of each kind of series, length and φ. */
const RUNS = 250

/** Series as weeks have them: around a level, skewed, or counts that are mostly small. */
const KINDS: Readonly<Record<string, (value: number) => number>> = {
  even: (value) => 40 + 4 * value,
  skewed: (value) => 6 * Math.exp(0.7 * value),
  counts: (value) => Math.max(0, Math.round(value + 0.3)),
}

/** The measures of change on simulated weeks: changeless ones, and ones with a step of known size. */
export function changeGoals(): Line[] {
  return [...knownDates(), ...steps(), ...unnamed(), ...outlets(), ...power()]
}

function weeksOf(values: readonly number[]): WeekFigure[] {
  return values.map((value, at) => ({ from: addDays(FIRST, 7 * at), at, value }))
}

const PERIOD = { period: { from: FIRST, to: addDays(FIRST, 7 * 104) } }

function compared(values: readonly number[], before: number) {
  const weeks = weeksOf(values)
  return beforeAfter('hours', weeks.slice(0, before), weeks.slice(before), PERIOD)
}

/** What a page would word as a difference. */
function sign({ step: { interval } }: ReturnType<typeof compared>): number {
  return interval ? (interval[0] > 0 ? 1 : interval[1] < 0 ? -1 : 0) : 0
}

function knownDates(): Line[] {
  const normal = seededNormals(1)
  const lines = Object.entries(KINDS).map(([kind, shape]) => {
    const worst = { said: '', rate: 0 }
    let [found, cases] = [0, 0]
    for (const n of [5, 8, 15, 26, 52])
      for (const phi of PHIS) {
        let own = 0
        for (let run = 0; run < RUNS; run++)
          own += Math.abs(sign(compared(ar1Series(2 * n, phi, normal).map(shape), n)))
        if (own / RUNS > worst.rate) Object.assign(worst, { rate: own / RUNS, said: `${n} a side, φ ${phi}` })
        found += own
        cases += RUNS
      }
    const line = rateLine(`changeless weeks at a known date, ${kind}`, found, cases, 0.05)
    return { ...line, other: `${line.other}; worst ${percent(worst.rate)} (${worst.said})` }
  })
  return lines
}

function steps(): Line[] {
  const normal = seededNormals(2)
  let [held, wrong, cases] = [0, 0, 0]
  for (const n of [8, 15, 26, 52])
    for (const phi of PHIS)
      for (const size of [0.5, 1])
        for (let run = 0; run < RUNS / 2; run++) {
          const values = ar1Series(2 * n, phi, normal).map((value, at) => (at < n ? value : value + size))
          const found = compared(values, n)
          const [low, high] = found.step.interval ?? [0, 0]
          cases++
          if (low <= size && size <= high) held++
          if (sign(found) < 0) wrong++
        }
  return [
    coverageLine('intervals of steps', held, cases, [0.93, 0.98]),
    rateLine('steps claimed with the wrong sign', wrong, cases, 0.01),
  ]
}

function unnamed(): Line[] {
  const normal = seededNormals(3)
  return Object.entries(KINDS).map(([kind, shape]) => {
    const worst = { said: '', rate: 0 }
    let [found, cases] = [0, 0]
    for (const n of [60, 104, 208])
      for (const phi of PHIS) {
        let own = 0
        for (let run = 0; run < RUNS; run++) {
          const weeks = weeksOf(ar1Series(n, phi, normal).map(shape))
          if (unnamedChange('hours', weeks, PERIOD).announced) own++
        }
        if (own / RUNS > worst.rate) Object.assign(worst, { rate: own / RUNS, said: `${n} weeks, φ ${phi}` })
        found += own
        cases += RUNS
      }
    const line = rateLine(`changeless weeks in which a change is announced, ${kind}`, found, cases, 0.05)
    return { ...line, other: `${line.other}; worst ${percent(worst.rate)} (${worst.said || 'none'})` }
  })
}

function outlets(): Line[] {
  const normal = seededNormals(4)
  let [found, cases] = [0, 0]
  for (const n of [21, 40, 104])
    for (const phi of PHIS)
      for (let run = 0; run < RUNS; run++) {
        const [x, y] = [ar1Series(n, phi, normal), ar1Series(n, phi, normal)]
        const interval = laggedCorrelation(new Map(x.entries()), new Map(y.entries()), 1)?.interval
        cases++
        if (interval && (interval[0] > 0 || interval[1] < 0)) found++
      }
  return [rateLine('unrelated weeks in which an association is claimed', found, cases, 0.05)]
}

/** The chance told on the page beside how often a step of that size is found; and the published way, which claims more. */
function power(): Line[] {
  const normal = seededNormals(5)
  return [8, 26, 52].flatMap((n) =>
    [0, 0.4].map((phi) => {
      let [found, told] = [0, 0]
      for (let run = 0; run < RUNS; run++) {
        const values = ar1Series(2 * n, phi, normal).map((value, at) => (at < n ? value : value + 0.5))
        const one = compared(values, n)
        told += one.power?.half.value ?? 0
        if (sign(one) > 0) found++
      }
      const plain = simulatedPower({ n, phi, size: 0.5, runs: RUNS, seed: 1 })
      const other = `told on the page ${percent(told / RUNS)}, plain GLS ${percent(plain)}`
      return {
        goal: 'measures',
        what: `half a deviation found, ${n} a side, φ ${phi}`,
        ours: percent(found / RUNS),
        other,
      }
    }),
  )
}
