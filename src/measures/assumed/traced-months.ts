import { addMonths, type Month } from '#calendar'
import type { MonthTotal } from '#record'

/** The months in which each job was traced, of its whole life. */
export type TracedMonths = ReadonlyMap<string, ReadonlySet<Month>>

export function tracedMonths(totals: Iterable<Pick<MonthTotal, 'strand' | 'job' | 'month'>>): TracedMonths {
  const traced = new Map<string, Set<Month>>()
  for (const { strand, job, month } of totals) {
    if (strand !== 'job') continue
    const months = traced.get(job) ?? new Set<Month>()
    if (!months.size) traced.set(job, months)
    months.add(month)
  }
  return traced
}

/** A job whose traces pause no further than this many months from either side was still traced: the hours of the pause are none, not unknown. */
const PAUSE = 3

const filled = new WeakMap<ReadonlySet<Month>, ReadonlySet<Month>>()

/** Was the job traced in the month, or shortly before and after it? `months` is not changed afterwards. */
export function isTraced(months: ReadonlySet<Month> | undefined, month: Month): boolean {
  if (!months) return false
  const all = filled.get(months) ?? withPauses(months)
  filled.set(months, all)
  return all.has(month)
}

function withPauses(months: ReadonlySet<Month>): ReadonlySet<Month> {
  const all = new Set(months)
  const sorted = [...months].sort()
  for (const [index, last] of sorted.entries()) {
    const next = sorted[index + 1]
    if (!next) break
    for (let distance = 1, month = addMonths(last, 1); distance <= PAUSE && month < next; distance++) {
      if (addMonths(month, PAUSE) >= next) all.add(month)
      month = addMonths(month, 1)
    }
  }
  return all
}
