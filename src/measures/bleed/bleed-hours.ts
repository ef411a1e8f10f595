import type { Days } from '#calendar'
import type { BleedKind, Boundary, Job } from '#record'
import type { Finding } from '../finding.ts'
import type { Sums } from '../sums.ts'
import type { Bleed } from './bleed.ts'
import { isBounded } from './is-bounded.ts'

/**
 * How long a paid job’s time lay outside its boundary, from totals by month: the hours and share of `bleed` without what
 * needs its days one by one, such as the share’s interval. `sums` are of the period alone.
 */
export function bleedHours(
  job: Pick<Job, 'id' | 'paid'>,
  boundaries: readonly Boundary[],
  period: Days,
  sums: Sums,
): Pick<Bleed, 'hours' | 'byKind' | 'share'> {
  const kinds = sums.list('bleed').filter((sum) => sum.job === job.id)
  const hours: Finding = {
    ...(isBounded(job, boundaries, period)
      ? { value: kinds.reduce((sum, { seconds }) => sum + seconds, 0) / 3600 }
      : { notEnough: { missing: 'boundary' } }),
    unit: 'h',
    n: sums.of('job', job.id).days,
    counted: 'days',
    period,
    method: 'bleed.hours',
    rows: { concept: 'interval', period, job: job.id },
  }
  const byKind = kinds.map(({ of, seconds }) => ({ kind: of as BleedKind, hours: seconds / 3600 }))
  const own = sums.of('job', job.id).seconds / 3600
  const share: Finding = {
    ...hours,
    ...(hours.value === undefined || !own ? {} : { value: hours.value / own }),
    ...{ unit: 'share', method: 'bleed.share' },
  }
  return { hours, share, byKind: byKind.sort((a, b) => b.hours - a.hours) }
}
