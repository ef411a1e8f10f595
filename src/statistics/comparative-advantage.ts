/**
 * Revealed comparative advantage of each row (occupation) in each column (skill):
 * [x(j,s) / Σ x(j,·)] / [Σ x(·,s) / Σ x]; above 1 a skill is used more than elsewhere. NaN in a row or column that adds
 * up to nothing. Source: Alabdulkareem and others, Science Advances, 2018.
 */
export function comparativeAdvantage(x: readonly (readonly number[])[]): number[][] {
  const rows = x.map(sumOf)
  const columns = (x[0] ?? []).map((_, at) => sumOf(x.map((row) => row[at] ?? 0)))
  const all = sumOf(rows)
  return x.map((row, r) =>
    row.map((value, c) => {
      const expected = ((rows[r] ?? 0) * (columns[c] ?? 0)) / all
      return expected > 0 ? value / expected : Number.NaN
    }),
  )
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}
