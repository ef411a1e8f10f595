import { alphaOverOccasions } from './alpha.ts'

/** A full design: for each person, for each time, the value of each item. */
export type PersonTimeItems = readonly (readonly (readonly number[])[])[]

/** How far differences would come out the same again, 0…1; NaN where a component cannot be told from too few levels. */
export interface Generalizability {
  /** Between persons, of the mean of all times and items, these times only. */
  RkF: number
  /** Between persons, of one time picked at random. */
  R1R: number
  /** Between persons, of the mean of all times, the times being picked at random. */
  RkR: number
  /** Of change within persons, over these items. */
  Rc: number
  /** Between persons, where each person has times of their own. */
  RkRn: number
  /** Of change within persons, where each person has times of their own. */
  Rcn: number
}

/**
 * Reliabilities of persons × times × items by components of variance: crossed ones from the mean squares as they are (they
 * may be negative), nested ones by REML, which cannot. Source: Shrout and Lane, in Handbook of Research Methods for Studying
 * Daily Life, 2012, 302.
 */
export function generalizability(values: PersonTimeItems): Generalizability {
  const [first] = values
  return { ...(values.length === 1 && first ? ofOne(first) : crossed(values)), ...nested(values) }
}

/** Of a single person only change can be told: α over their times. */
function ofOne(times: readonly (readonly number[])[]): Pick<Generalizability, 'RkF' | 'R1R' | 'RkR' | 'Rc'> {
  const isTold = times.length > 1 && (times[0]?.length ?? 0) > 1
  const unknown = { RkF: Number.NaN, R1R: Number.NaN, RkR: Number.NaN }
  return { ...unknown, Rc: isTold ? alphaOverOccasions(times).alpha : Number.NaN }
}

function crossed(values: PersonTimeItems): Pick<Generalizability, 'RkF' | 'R1R' | 'RkR' | 'Rc'> {
  const { p, k, m, mean } = meansOf(values)
  const grand = mean()
  const squares = (...terms: ((i: number, t: number, q: number) => number)[]) => {
    let total = 0
    for (let i = 0; i < p; i++)
      for (let t = 0; t < k; t++)
        for (let q = 0; q < m; q++) total += terms.reduce((one, term) => one + term(i, t, q), 0) ** 2
    return total
  }
  const person = (i: number) => mean(i) - grand
  const time = (_: number, t: number) => mean(undefined, t) - grand
  const item = (_: number, __: number, q: number) => mean(undefined, undefined, q) - grand
  const personTime = (i: number, t: number) => mean(i, t) - mean(i) - mean(undefined, t) + grand
  const personItem = (i: number, _: number, q: number) => mean(i, undefined, q) - mean(i) - item(i, 0, q)
  const timeItem = (_: number, t: number, q: number) => mean(undefined, t, q) - mean(undefined, t) - item(0, t, q)
  const left = (i: number, t: number, q: number) =>
    mean(i, t, q) -
    grand -
    person(i) -
    time(i, t) -
    item(i, t, q) -
    personTime(i, t) -
    personItem(i, t, q) -
    timeItem(i, t, q)

  const msPerson = squares(person) / (p - 1)
  const msTime = squares(time) / (k - 1)
  const msPersonTime = squares(personTime) / ((p - 1) * (k - 1))
  const msPersonItem = squares(personItem) / ((p - 1) * (m - 1))
  const msTimeItem = squares(timeItem) / ((k - 1) * (m - 1))
  const error = squares(left) / ((p - 1) * (k - 1) * (m - 1))

  const ofTime = (msTime - msPersonTime - msTimeItem + error) / (p * m)
  const ofPersonTime = (msPersonTime - error) / m
  const trueScore = (msPerson - msPersonTime - msPersonItem + error) / (k * m) + (msPersonItem - error) / (k * m)
  const once = ofTime + ofPersonTime + error / m
  return {
    RkF: trueScore / (trueScore + error / (k * m)),
    R1R: trueScore / (trueScore + once),
    RkR: trueScore / (trueScore + once / k),
    Rc: ofPersonTime / (ofPersonTime + error / m),
  }
}

function nested(values: PersonTimeItems): Pick<Generalizability, 'RkRn' | 'Rcn'> {
  const { p, k, m, mean } = meansOf(values)
  let [between, times, within] = [0, 0, 0]
  for (const [i, ofTimes] of values.entries()) {
    between += k * m * (mean(i) - mean()) ** 2
    for (const [t, items] of ofTimes.entries()) {
      times += m * (mean(i, t) - mean(i)) ** 2
      for (const value of items) within += (value - mean(i, t)) ** 2
    }
  }
  const strata = [
    { squares: within, df: p * k * (m - 1) },
    { squares: times, df: p * (k - 1) },
    { squares: between, df: p - 1 },
  ]
  const [error, ofTimes, ofPersons] = risingMeanSquares(strata) as [number, number, number]
  const person = (ofPersons - ofTimes) / (k * m)
  const time = (ofTimes - error) / m
  return { RkRn: person / (person + time / k + error / (k * m)), Rcn: time / (time + error / m) }
}

/**
 * The mean squares of a balanced nested design under REML, from the innermost outwards: one that is below the one inside it
 * is pooled with it, so that no component is negative. Source: Searle, Casella and McCulloch, Variance Components, 1992, 4.
 */
function risingMeanSquares(strata: readonly { squares: number; df: number }[]): number[] {
  const pools: { squares: number; df: number; size: number }[] = []
  for (const stratum of strata) {
    let pool = { ...stratum, size: 1 }
    for (let last = pools.at(-1); last && last.squares / last.df > pool.squares / pool.df; last = pools.at(-1)) {
      pool = { squares: pool.squares + last.squares, df: pool.df + last.df, size: pool.size + last.size }
      pools.pop()
    }
    pools.push(pool)
  }
  return pools.flatMap(({ squares, df, size }) => Array<number>(size).fill(squares / df))
}

/** Means over whatever is left out. */
function meansOf(values: PersonTimeItems) {
  const [p, k, m] = [values.length, values[0]?.length ?? 0, values[0]?.[0]?.length ?? 0]
  const kept = new Map<string, number>()
  const mean = (i?: number, t?: number, q?: number): number => {
    const key = `${i} ${t} ${q}`
    const known = kept.get(key)
    if (known !== undefined) return known
    const persons = i === undefined ? values : [values[i] ?? []]
    const times = persons.flatMap((person) => (t === undefined ? person : [person[t] ?? []]))
    const all = times.flatMap((items) => (q === undefined ? items : [items[q] as number]))
    const found = all.reduce((sum, value) => sum + value, 0) / all.length
    kept.set(key, found)
    return found
  }
  return { p, k, m, mean }
}
