/**
 * Eliminates the columns `from` … `to` (not included) of a symmetric matrix of which the upper triangle is kept, row by
 * row, after adding `ridge` to their diagonal; only what lies below and right of them is still right afterwards.
 * Answers the logarithm of the determinant of what was eliminated.
 */
export function eliminate(matrix: Float64Array, size: number, from: number, to: number, ridge: number): number {
  let logDeterminant = 0
  for (let pivot = from; pivot < to; pivot++) {
    const row = pivot * size
    const value = (matrix[row + pivot] as number) + ridge
    logDeterminant += Math.log(value)
    for (let i = pivot + 1; i < size; i++) {
      const factor = (matrix[row + i] as number) / value
      if (factor === 0) continue
      const below = i * size
      for (let j = i; j < size; j++)
        matrix[below + j] = (matrix[below + j] as number) - factor * (matrix[row + j] as number)
    }
  }
  return logDeterminant
}

/**
 * The symmetric sweep of the same columns: afterwards their own block is minus its inverse, and what they meet is
 * regressed on them. Sweeping a second set of columns on top of a first is sweeping both.
 */
export function sweep(
  matrix: Float64Array,
  size: number,
  { from, to, ridge }: { from: number; to: number; ridge: number },
  column: Float64Array,
): void {
  for (let pivot = from; pivot < to; pivot++) {
    for (let i = 0; i < pivot; i++) column[i] = matrix[i * size + pivot] as number
    for (let i = pivot; i < size; i++) column[i] = matrix[pivot * size + i] as number
    const value = (column[pivot] as number) + ridge
    for (let i = 0; i < size; i++) {
      const factor = (column[i] as number) / value
      if (factor === 0 || i === pivot) continue
      const row = i * size
      for (let j = i; j < size; j++) matrix[row + j] = (matrix[row + j] as number) - factor * (column[j] as number)
    }
    for (let i = 0; i < pivot; i++) matrix[i * size + pivot] = (column[i] as number) / value
    for (let i = pivot + 1; i < size; i++) matrix[pivot * size + i] = (column[i] as number) / value
    matrix[pivot * size + pivot] = -1 / value
  }
}
