import type { MonthTotal, Strand } from '#record'
import { exactInterval, oddsInterval, type Ratio, type RatioSums, ratioEstimate } from '#statistics'
import { LEAST_DAYS } from './finding.ts'

/** Sums of one strand over a period. */
export type Sum = Pick<MonthTotal, 'days' | 'seconds' | 'squares' | 'products'>

const NOTHING: Sum = { days: 0, seconds: 0, squares: 0, products: 0 }

/** Adds month totals up by strand, job and what they are of. */
export class Sums {
  readonly #sums = new Map<string, Sum & { strand: Strand; job: string; of: string }>()

  constructor(totals: Iterable<MonthTotal>) {
    for (const total of totals) {
      const key = `${total.strand} ${total.job} ${total.of}`
      const sum = this.#sums.get(key)
      if (!sum) this.#sums.set(key, { ...total })
      else {
        sum.days += total.days
        sum.seconds += total.seconds
        sum.squares += total.squares
        sum.products += total.products
      }
    }
  }

  of(strand: Strand, job = '', of = ''): Sum {
    return this.#sums.get(`${strand} ${job} ${of}`) ?? NOTHING
  }

  /** All sums of a strand, with whose they are. */
  list(strand: Strand): (Sum & { job: string; of: string })[] {
    return [...this.#sums.values()].filter((sum) => sum.strand === strand)
  }

  /** The share of all traced hours that a strand has, days as clusters. */
  share(sum: Sum): Ratio | undefined {
    return ratioEstimate(this.#ratioSums(sum))
  }

  #ratioSums({ seconds, squares, products }: Sum): RatioSums {
    const all = this.of('all')
    return { n: all.days, x: all.seconds, xx: all.squares, y: seconds, yy: squares, xy: products }
  }
}

/** An interval as a share can have it, made on its log odds, and only from enough days. */
export function shareInterval(ratio: Ratio | undefined, days: number): [number, number] | undefined {
  if (ratio?.se === undefined || days < LEAST_DAYS) return undefined
  return oddsInterval(ratio.ratio, ratio.se, days - 1)
}

/**
 * The same of what happens or not, as bleed does: a stretch without any does not say that there never is. Where no day had any of
 * it, or none anything else, log odds have no end, and days are counted, each as one (Clopper and Pearson).
 */
export function eventShareInterval(ratio: Ratio | undefined, days: number): [number, number] | undefined {
  if (!ratio || days < LEAST_DAYS) return undefined
  const isMixed = ratio.ratio > 0 && ratio.ratio < 1
  return isMixed ? shareInterval(ratio, days) : exactInterval(ratio.ratio * days, days)
}
