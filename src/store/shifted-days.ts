import { dayNumber, type Instant, type PlainDate, type Zone } from '#calendar'
import type { Retotalling } from './retotal.ts'
import type { Reach, Shift } from './shift.ts'
import type { Touched } from './touched.ts'

/**
 * Notes the traced days that a change of terms can count differently: a job's in the totals as they were, a duty's and an
 * interval's by the intervals themselves, for a duty may have too little of a day to show in its totals.
 */
export async function shiftedDays(at: Retotalling, { subject, reach }: Shift, touched: Touched): Promise<void> {
  if (subject === 'every paid job') {
    const paid = await at.reader.list('job', { paid: true })
    const ids = paid.map((job) => job.id)
    await noteJobs(at, ids, reach, touched)
  } else if ('job' in subject) await noteJobs(at, [subject.job], reach, touched)
  else if ('duty' in subject) await noteIntervals(at, 'duty', subject.duty, touched)
  else await noteIntervals(at, 'id', subject.interval, touched)
}

async function noteJobs(at: Retotalling, jobs: readonly string[], reach: Reach, touched: Touched): Promise<void> {
  const days = await at.db
    .selectFrom('day_total')
    .select('day')
    .distinct()
    .where('person', '=', at.reader.person)
    .where('day', '>=', reach.from)
    .where('day', '<=', reach.to)
    .where('strand', '=', 'job')
    .where(at.dialect.among('job', jobs))
    .execute()
  for (const { day } of days) touched.days.add(dayNumber(day as PlainDate))
}

async function noteIntervals({ db, reader }: Retotalling, column: 'id' | 'duty', id: string, touched: Touched) {
  const rows = await db
    .selectFrom('interval')
    .select(['start_at', 'end_at', 'zone'])
    .where('person', '=', reader.person)
    .where('removed', '=', 0)
    .where(column, '=', id)
    .execute()
  for (const row of rows) touched.noteDays(row as unknown as { start_at: Instant; end_at: Instant; zone: Zone })
}
