/** The ratings a check-in can hold. */
export type RatedField = 'energy' | 'engagement' | 'detached'

/**
 * What entries name: the work itself, or a job or duty, on the days from `from` to `to` (plain days, both included) where it is
 * limited to some.
 */
export interface Named {
  field: 'work' | 'job' | 'duty'
  id: string
  from?: string | undefined
  to?: string | undefined
}

/**
 * Sums over days of one rating, with what a ratio estimator with days as clusters needs: y a day’s ratings added up, x how many
 * there were. Sums of days that do not overlap add up.
 */
export interface RatingSums {
  /** Days with any. */
  days: number
  /** Σx: how many ratings. */
  count: number
  /** Σx². */
  countSquares: number
  /** Σy. */
  sum: number
  /** Σy². */
  squares: number
  /** Σxy. */
  products: number
  /** How many ratings are above 0. */
  positive: number
}

export const NO_RATINGS: RatingSums = {
  ...{ days: 0, count: 0, countSquares: 0, sum: 0, squares: 0, products: 0, positive: 0 },
}

/** The sums of days that do not overlap, together. */
export function addRatings(all: readonly RatingSums[]): RatingSums {
  const sum = (of: keyof RatingSums) => all.reduce((total, one) => total + one[of], 0)
  return {
    days: sum('days'),
    count: sum('count'),
    countSquares: sum('countSquares'),
    sum: sum('sum'),
    squares: sum('squares'),
    products: sum('products'),
    positive: sum('positive'),
  }
}
