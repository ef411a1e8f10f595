/** The factor of a two-sided 95 % normal interval, as the source prints it. */
const REACH = 1.96

/** Standard error of measurement, in the unit of sd; reliability from 0 to 1. Source: Lord and Novick 1968. */
export function measurementError(sd: number, reliability: number): number {
  return sd * Math.sqrt(1 - reliability)
}

/**
 * The smallest difference of two measurements that is more than their error, at 95 %: 1.96 · √2 · SEM.
 * Source: Jacobson and Truax, Journal of Consulting and Clinical Psychology 59, 1991, 12.
 */
export function smallestRealChange(sd: number, reliability: number): number {
  return REACH * Math.SQRT2 * measurementError(sd, reliability)
}

/** Reliability of k times as many items as those with reliability r. Source: Spearman 1910; Brown 1910. */
export function spearmanBrown(r: number, k: number): number {
  return (k * r) / (1 + (k - 1) * r)
}
