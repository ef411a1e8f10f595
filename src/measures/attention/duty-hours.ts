import { type Days, dayNumber } from '#calendar'
import type { DayTotal, Duty } from '#record'
import { meanOf } from '#statistics'
import type { Finding } from '../finding.ts'

/** What fills a position: the hours a week of one duty beside those agreed for it. */
export interface DutyHours {
  duty: string
  agreed?: number | undefined
  /** Mean hours a week, weeks as clusters. */
  weekly: Finding
}

/** Below this many weeks a mean has no interval: a convention of our own. */
const LEAST_WEEKS = 4

/**
 * Hours a week of each duty over whole weeks, counted from the first day of the period; weeks in which nothing of the job was
 * traced are left out. `totals`: days of the period, strands `job` and `duty`.
 */
export function dutyHours(
  duties: readonly Pick<Duty, 'id' | 'weeklyHours'>[],
  job: string,
  period: Days,
  totals: readonly DayTotal[],
): DutyHours[] {
  const first = dayNumber(period.from)
  const own = totals.filter((total) => total.job === job && total.day >= period.from && total.day <= period.to)
  const weekOf = ({ day }: DayTotal) => Math.floor((dayNumber(day) - first) / 7)
  const traced = [...new Set(own.filter(({ strand }) => strand === 'job').map(weekOf))]
  return duties.map(({ id, weeklyHours }) => {
    const weeks = new Map(traced.map((week) => [week, 0]))
    for (const total of own)
      if (total.strand === 'duty' && total.of === id)
        weeks.set(weekOf(total), (weeks.get(weekOf(total)) ?? 0) + total.seconds / 3600)
    return { duty: id, agreed: weeklyHours, weekly: weeklyFinding([...weeks.values()], period, job) }
  })
}

function weeklyFinding(hours: readonly number[], period: Days, job: string): Finding {
  const mean = meanOf(hours)
  const basis = { unit: 'h/week', n: hours.length, counted: 'weeks', period, method: 'attention.duties' } as const
  const rows = { concept: 'interval', period, job } as const
  if (!mean) return { ...basis, rows, notEnough: { missing: 'weeks', need: 1, have: 0 } }
  const [low, high] = mean.interval ?? [0, 0]
  const interval: [number, number] | undefined = hours.length >= LEAST_WEEKS ? [Math.max(0, low), high] : undefined
  return { ...basis, rows, value: mean.mean, interval }
}
