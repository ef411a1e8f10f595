import fQuantile from '@stdlib/stats-base-dists-f-quantile'

export interface Alpha {
  /** Occasions. */
  n: number
  /** Items. */
  items: number
  /** Mean square between occasions, and of what is left over. */
  msTime: number
  msError: number
  /** NaN where all occasions have the same total. */
  alpha: number
  interval: [low: number, high: number]
}

/**
 * One person, occasions × items: Cronbach’s α over occasions, Rc = 1 − MSerror / MStime = ICC(3, k), with the 95 % interval by
 * F with n − 1 and (n − 1)(k − 1) degrees of freedom. `rows` are the occasions, at least 2 of at least 2 items each.
 * Source: Cronbach 1951; Feldt, Psychometrika 30, 1965, 357.
 * @throws RangeError for fewer.
 */
export function alphaOverOccasions(rows: readonly (readonly number[])[]): Alpha {
  const [n, items] = [rows.length, rows[0]?.length ?? 0]
  if (n < 2 || items < 2) throw new RangeError(`${n} occasions of ${items} items`)
  const grand = meanOf(rows.flat())
  const ofRow = rows.map(meanOf)
  const ofColumn = Array.from({ length: items }, (_, at) => meanOf(rows.map((row) => row[at] as number)))
  const squares = rows.flatMap((row, at) =>
    row.map((y, k) => (y - (ofRow[at] as number) - (ofColumn[k] as number) + grand) ** 2),
  )
  const [df1, df2] = [n - 1, (n - 1) * (items - 1)]
  const msTime = (items * sum(ofRow.map((mean) => (mean - grand) ** 2))) / df1
  const msError = sum(squares) / df2
  const unexplained = msTime > 0 ? msError / msTime : Number.NaN
  const end = (share: number) => 1 - unexplained * fQuantile(share, df1, df2)
  return { n, items, msTime, msError, alpha: 1 - unexplained, interval: [end(0.975), end(0.025)] }
}

/** Pearson’s correlation of two lists of one length; NaN where one does not vary. */
export function correlation(xs: readonly number[], ys: readonly number[]): number {
  const [mx, my] = [meanOf(xs), meanOf(ys)]
  const xy = sum(xs.map((x, at) => (x - mx) * ((ys[at] as number) - my)))
  const spread = sum(xs.map((x) => (x - mx) ** 2)) * sum(ys.map((y) => (y - my) ** 2))
  return spread > 0 ? xy / Math.sqrt(spread) : Number.NaN
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

function meanOf(values: readonly number[]): number {
  return sum(values) / values.length
}
