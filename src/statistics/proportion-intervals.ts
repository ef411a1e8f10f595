import betaQuantile from '@stdlib/stats-base-dists-beta-quantile'
import normalQuantile from '@stdlib/stats-base-dists-normal-quantile'

export type Interval = [low: number, high: number]

/**
 * Wilson’s score interval of a share of which x of n were met; both ends within 0…1. Nothing where n is 0.
 * Source: Wilson, J. Am. Stat. Assoc. 22, 1927; Newcombe, Statistics in Medicine 17, 1998, method 3.
 */
export function wilsonInterval(x: number, n: number, level = 0.95): Interval | undefined {
  if (!(n > 0)) return undefined
  const z = normalQuantile((1 + level) / 2, 0, 1)
  const share = x / n
  const middle = share + z ** 2 / (2 * n)
  const reach = z * Math.sqrt((share * (1 - share)) / n + z ** 2 / (4 * n ** 2))
  const scale = 1 + z ** 2 / n
  // At the ends the formula gives 0 and 1, but for rounding.
  return [x === 0 ? 0 : (middle - reach) / scale, x === n ? 1 : (middle + reach) / scale]
}

/**
 * Jeffreys’ interval: quantiles of Beta(x + ½, n − x + ½); 0 below where none was met, 1 above where all were.
 * Source: Brown, Cai and DasGupta, Statistical Science 16, 2001.
 */
export function jeffreysInterval(x: number, n: number, level = 0.95): Interval {
  const tail = (1 - level) / 2
  return [
    x === 0 ? 0 : betaQuantile(tail, x + 0.5, n - x + 0.5),
    x === n ? 1 : betaQuantile(1 - tail, x + 0.5, n - x + 0.5),
  ]
}

/**
 * The exact interval of Clopper and Pearson: quantiles of Beta(x, n − x + 1) and Beta(x + 1, n − x). It covers at least
 * its level and mostly more. Source: Clopper and Pearson, Biometrika 26, 1934.
 */
export function exactInterval(x: number, n: number, level = 0.95): Interval {
  const tail = (1 - level) / 2
  return [x === 0 ? 0 : betaQuantile(tail, x, n - x + 1), x === n ? 1 : betaQuantile(1 - tail, x + 1, n - x)]
}
