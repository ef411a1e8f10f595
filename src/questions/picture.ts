import type { Month } from '#calendar'
import type { Job } from '#record'
import { type Asker, ask } from './asker.ts'

export interface PictureHours {
  /** Empty: unsorted. */
  job: string
  period: string
  seconds: number
  /** Days with any of it. */
  days: number
}

/** Hours by job and month, year, or over all. */
export function pictureHours(
  asker: Asker,
  { by, months }: { by: 'month' | 'year' | 'all'; months?: { from: Month; to: Month } | undefined },
): Promise<{ jobs: Job[]; hours: PictureHours[] }> {
  return ask(asker, async (reader) => {
    const jobs = await reader.list('job')
    const sums = new Map<string, PictureHours>()
    for (const { month, job, days, seconds } of await reader.monthTotals(months, ['job'])) {
      const period = by === 'month' ? month : by === 'year' ? month.slice(0, 4) : 'all'
      const key = `${period} ${job}`
      const sum = sums.get(key) ?? { job, period, seconds: 0, days: 0 }
      sum.seconds += seconds
      sum.days += days
      sums.set(key, sum)
    }
    return { jobs, hours: [...sums.values()] }
  })
}
