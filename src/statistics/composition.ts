/** Centred log-ratios of positive parts. Source: Aitchison 1986. */
export function clr(parts: readonly number[]): number[] {
  const logs = parts.map(Math.log)
  const mean = logs.reduce((sum, log) => sum + log, 0) / logs.length
  return logs.map((log) => log - mean)
}

/** Pivot coordinates: each part against the geometric mean of those after it. Source: Egozcue and others 2003. */
export function ilr(parts: readonly number[]): number[] {
  const logs = parts.map(Math.log)
  return logs.slice(0, -1).map((log, index) => {
    const rest = logs.slice(index + 1)
    const mean = rest.reduce((sum, one) => sum + one, 0) / rest.length
    return Math.sqrt(rest.length / (rest.length + 1)) * (log - mean)
  })
}

/** How far two mixes of the same positive parts lie apart. */
export function aitchisonDistance(a: readonly number[], b: readonly number[]): number {
  const [one, other] = [clr(a), clr(b)]
  return Math.sqrt(one.reduce((sum, value, index) => sum + (value - (other[index] as number)) ** 2, 0))
}

/** The mix in the middle of several, parts summing to 1: the closed geometric mean. */
export function compositionalMean(mixes: readonly (readonly number[])[]): number[] {
  const parts = mixes[0]?.length ?? 0
  const means = Array.from({ length: parts }, (_, part) =>
    Math.exp(mixes.reduce((sum, mix) => sum + Math.log(mix[part] as number), 0) / mixes.length),
  )
  const total = means.reduce((sum, mean) => sum + mean, 0)
  return means.map((mean) => mean / total)
}

/** Which parts two mixes both have: a part that one of them has not at all is an essential zero and leaves the composition. */
export function partsInBoth(a: readonly number[], b: readonly number[]): number[] {
  return [...a.keys()].filter((at) => (a[at] as number) > 0 && (b[at] as number) > 0)
}

/**
 * Puts its `delta` for each part that is zero only because it was too small to record, the others shrunk to make room; the sum stays.
 * Source: Martín-Fernández, Barceló-Vidal and Pawlowsky-Glahn 2003. Not for parts truly not there: leave those out.
 */
export function replaceZeros(shares: readonly number[], deltas: readonly number[]): number[] {
  const total = shares.reduce((sum, share) => sum + share, 0)
  const put = shares.map((share, at) => (share === 0 ? (deltas[at] as number) : 0))
  const room = put.reduce((sum, delta) => sum + delta, 0)
  return shares.map((share, at) => (share === 0 ? (put[at] as number) : share * (1 - room / total)))
}
