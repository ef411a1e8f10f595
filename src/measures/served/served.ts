import type { Days } from '#calendar'
import type { MonthTotal, Statement, Work } from '#record'
import { type Finding, LEAST_DAYS } from '../finding.ts'
import { Sums, shareInterval } from '../sums.ts'

export interface ServedSlice {
  period: Days
  works: readonly Work[]
  /** Totals of the period alone, strands `all`, `job` and `served`. */
  totals: readonly MonthTotal[]
}

export interface WorkServed {
  work: string
  hours: Finding
  /** Of all traced hours, days as clusters. */
  share: Finding
  /** Hours by job, most first; a job counts with the share it serves by. */
  byJob: { job: string; hours: number; of: number }[]
}

/** How many traced hours served each work over a period. One hour may serve two works: shares need not add up to 1. */
export function served({ period, works, totals }: ServedSlice): WorkServed[] {
  const sums = new Sums(totals)
  const days = sums.of('all').days
  return works.map(({ id }) => {
    const sum = sums.of('served', '', id)
    const ratio = sums.share(sum)
    const rows = { concept: 'interval' as const, period, work: id }
    const byJob = sums
      .list('served')
      .filter(({ job, of }) => job && of === id)
      .map(({ job, seconds }) => ({ job, hours: seconds / 3600, of: sums.of('job', job).seconds / 3600 }))
    return {
      work: id,
      hours: {
        value: sum.seconds / 3600,
        unit: 'h',
        n: sum.days,
        counted: 'days',
        period,
        method: 'served.hours',
        rows,
      },
      share: {
        ...(ratio ? { value: ratio.ratio } : { notEnough: { missing: 'days' as const, need: LEAST_DAYS, have: days } }),
        unit: 'share',
        n: days,
        counted: 'days',
        interval: shareInterval(ratio, days),
        period,
        method: 'served.share',
        rows,
      },
      byJob: byJob.sort((a, b) => b.hours - a.hours),
    }
  })
}

/** The wording of a work that was valid on a day: the newest that had begun. */
export function statementOn(statements: readonly Statement[], work: string, day: Days['from']): Statement | undefined {
  const begun = statements.filter((one) => one.work === work && one.from <= day)
  return begun.sort((a, b) => (`${a.from} ${a.id}` < `${b.from} ${b.id}` ? 1 : -1))[0]
}
