import type { Instant, PlainDate, Zone } from '#calendar'
import { freshId, type Id, type Thing } from '#record'
import type { Writer } from '#store'

/** Things made up for tests, each valid, with what a test wants different. */
export function aJob(fields: Partial<Thing<'job'>> = {}): Thing<'job'> {
  return { id: freshId(), title: 'Nurse', kind: 'employment', paid: true, ...fields }
}

export function anEntry(fields: Partial<Thing<'entry'>> = {}): Thing<'entry'> {
  return { id: freshId(), day: '2026-11-16' as PlainDate, kind: 'note', text: 'A quiet day.', ...fields }
}

/** One hour from nine on a day of November 2026, in Berlin. */
export function anInterval(fields: Partial<Thing<'interval'>> = {}, day = 16, hour = 9): Thing<'interval'> {
  const startAt = Date.UTC(2026, 10, day, hour - 1) as Instant
  return { id: freshId(), startAt, endAt: (startAt + 3_600_000) as Instant, zone: 'Europe/Berlin' as Zone, ...fields }
}

export const OFFICE_HOURS = {
  kind: 'daily window',
  days: [1, 2, 3, 4, 5],
  opensAt: '09:00',
  closesAt: '17:00',
} as unknown as Omit<Thing<'boundary'>, 'id'>

/** Keeps a job with everything that decides how its time counts: office hours, and a work it serves by half. */
export async function keepJobWithTerms(writer: Writer): Promise<{ job: Id<'job'>; work: Id<'work'> }> {
  const [job, work] = [aJob(), { id: freshId<'work'>(), name: 'Fewer falls' }]
  await writer.save('job', job)
  await writer.save('work', work)
  await writer.save('boundary', { id: freshId<'boundary'>(), job: job.id, ...OFFICE_HOURS })
  await writer.save('serving', { id: freshId<'serving'>(), work: work.id, job: job.id, share: 0.5 })
  return { job: job.id, work: work.id }
}
