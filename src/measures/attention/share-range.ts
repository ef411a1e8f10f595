import type { DayTotal } from '#record'

/** The lowest and highest share each job had of a day’s traced hours, over the days with any. `days`: strand `job`; others are passed over. */
export function shareRanges(days: readonly DayTotal[]): Map<string, [low: number, high: number]> {
  const own = days.filter(({ strand }) => strand === 'job')
  const all = new Map<string, number>()
  for (const { day, seconds } of own) all.set(day, (all.get(day) ?? 0) + seconds)
  const shares = new Map<string, number[]>()
  for (const { day, job, seconds } of own) {
    const list = shares.get(job) ?? []
    shares.set(job, list)
    list.push(seconds / (all.get(day) ?? seconds))
  }
  return new Map(
    [...shares].map(([job, list]) => {
      // On a day on which the job has no row, it had none of it.
      const lowest = list.length < all.size ? 0 : Math.min(...list)
      return [job, [lowest, Math.max(...list)]]
    }),
  )
}
