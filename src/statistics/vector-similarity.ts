/**
 * Cosine of the angle between two vectors of one length (angular separation), −1…1; NaN where one of them is all zeros.
 * Of ratings that are all positive it saturates near 1: take their means away first (`centred`).
 * Source: Gathmann and Schönberg 2010.
 */
export function cosine(a: readonly number[], b: readonly number[]): number {
  return product(a, b) / (Math.sqrt(product(a, a)) * Math.sqrt(product(b, b)))
}

/** Distance in a straight line, in the unit of the vectors. */
export function euclideanDistance(a: readonly number[], b: readonly number[]): number {
  return Math.sqrt(a.reduce((sum, value, at) => sum + (value - (b[at] ?? 0)) ** 2, 0))
}

/** Product–moment correlation: the cosine once each vector’s own mean is taken away; NaN for a vector without spread. */
export function pearson(a: readonly number[], b: readonly number[]): number {
  return cosine(lessMean(a), lessMean(b))
}

/** Vectors of one length, less the mean of each place over all of them. */
export function centred(vectors: readonly (readonly number[])[]): number[][] {
  const means = (vectors[0] ?? []).map(
    (_, at) => vectors.reduce((sum, vector) => sum + (vector[at] ?? 0), 0) / vectors.length,
  )
  return vectors.map((vector) => vector.map((value, at) => value - (means[at] ?? 0)))
}

function product(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0)
}

function lessMean(values: readonly number[]): number[] {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return values.map((value) => value - mean)
}
