/** What is left of y in y[from] … y[to − 1] around their mean, for any part of a series at no cost. */
export function segmentCost(y: readonly number[]): (from: number, to: number) => number {
  const middle = y.reduce((sum, one) => sum + one, 0) / Math.max(1, y.length)
  const sums = [0]
  const squares = [0]
  for (const [at, value] of y.entries()) {
    // Taken from the mean of all, sums of squares lose no digits to the level.
    const off = value - middle
    sums.push((sums[at] as number) + off)
    squares.push((squares[at] as number) + off * off)
  }
  return (from, to) => {
    const sum = (sums[to] as number) - (sums[from] as number)
    const square = (squares[to] as number) - (squares[from] as number)
    return Math.max(0, square - (sum * sum) / (to - from))
  }
}
