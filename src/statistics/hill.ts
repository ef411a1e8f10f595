/** How many equally common kinds would be as diverse, by how much rare ones count. */
export interface Hill {
  /** How many kinds there are. */
  q0: number
  /** exp of Shannon’s entropy. */
  q1: number
  /** The inverse of Simpson’s index. */
  q2: number
  /** The inverse of the commonest kind’s share. */
  qInf: number
  /** Pielou’s evenness: ln q1 / ln q0; absent for a single kind. */
  pielou?: number | undefined
}

/** Hill numbers of amounts; zeros do not count. Nothing when all are zero. Source: Hill 1973; Jost 2006. */
export function hillNumbers(amounts: readonly number[]): Hill | undefined {
  const present = amounts.filter((amount) => amount > 0)
  const total = present.reduce((sum, amount) => sum + amount, 0)
  if (!present.length) return undefined
  const shares = present.map((amount) => amount / total)
  const q1 = Math.exp(-shares.reduce((sum, share) => sum + share * Math.log(share), 0))
  const q2 = 1 / shares.reduce((sum, share) => sum + share * share, 0)
  const q0 = shares.length
  return { q0, q1, q2, qInf: 1 / Math.max(...shares), ...(q0 > 1 ? { pielou: Math.log(q1) / Math.log(q0) } : {}) }
}
