import { dayNumber, type Instant, type PlainDate, type Zone } from '#calendar'
import type { Retotalling } from './retotal.ts'
import type { Shift } from './shift.ts'
import type { Touched } from './touched.ts'

/**
 * Notes the traced days that a change of terms can count differently. They are found in the totals as they were;
 * intervals of the same transaction have noted their own days already.
 */
export async function shiftedDays(at: Retotalling, { subject, reach }: Shift, touched: Touched): Promise<void> {
  if (typeof subject === 'object' && 'interval' in subject) return noteInterval(at, subject.interval, touched)
  let query = at.db
    .selectFrom('day_total')
    .select('day')
    .distinct()
    .where('person', '=', at.reader.person)
    .where('day', '>=', reach.from)
    .where('day', '<=', reach.to)
  if (subject === 'every paid job') {
    const paid = await at.reader.list('job', { paid: true })
    query = query.where('strand', '=', 'job').where(
      at.dialect.among(
        'job',
        paid.map((job) => job.id),
      ),
    )
  } else if ('job' in subject) query = query.where('strand', '=', 'job').where('job', '=', subject.job)
  else query = query.where('strand', '=', 'duty').where('of', '=', subject.duty)
  for (const { day } of await query.execute()) touched.days.add(dayNumber(day as PlainDate))
}

async function noteInterval({ db, reader }: Retotalling, id: string, touched: Touched): Promise<void> {
  const row = await db
    .selectFrom('interval')
    .select(['start_at', 'end_at', 'zone'])
    .where('person', '=', reader.person)
    .where('id', '=', id)
    .executeTakeFirst()
  if (row) touched.noteDays(row as unknown as { start_at: Instant; end_at: Instant; zone: Zone })
}
