import { dayAt, type Instant } from '#calendar'
import { check, complaint, freshId, type Id, type Interval, type Sorting, sortingFor } from '#record'
import type { Writer } from '#store'
import { type Doer, type Outcome, perform, thingOf } from './doer.ts'
import type { Given } from './keep.ts'
import { lostReference, pointsNowhere } from './lost-reference.ts'

/** A stretch of time a person says they spent. */
export interface LoggedTime {
  startAt: number
  endAt: number
  title?: string | undefined
  job?: string | undefined
  duty?: string | undefined
  /** Works this very stretch serves, each with its share, 0 to 1. */
  serves?: readonly { work: string; share: number }[] | undefined
  /** How it was: energy −2 … +2, kept as a check-in beside it. */
  energy?: number | undefined
}

/** What was logged, and the job it went to: named, or found by a sorting; none when it waits unsorted. */
export interface Logged {
  id: Id
  job?: Id<'job'> | undefined
  sorted: boolean
}

/** Keeps a stretch of time, and with it what it served and how it was. */
export async function logInterval(doer: Doer, time: LoggedTime): Promise<Outcome<Logged>> {
  if (time.endAt > doer.now())
    return { complaints: [complaint('the time', 'it lies in the future', 'Say which day it was with --on.')] }
  const checked = check('interval', { ...fieldsOf(time), zone: doer.zone }, 'the time')
  if (checked.complaints) return { complaints: checked.complaints }
  const entry = time.energy === undefined ? undefined : checkInOf(doer, time)
  if (entry && 'complaints' in entry) return { complaints: entry.complaints }
  const id = freshId<'interval'>()
  const servings = (time.serves ?? []).map((serving) =>
    check('serving', { ...serving, interval: id }, 'the work it serves'),
  )
  const troubles = servings.flatMap(({ complaints }) => complaints ?? [])
  if (troubles.length) return { complaints: troubles }
  const { done, operation } = await perform(doer, 'log', async (writer) => {
    const lost = await lostReference(writer, 'interval', checked.content)
    if (lost) return { lost }
    for (const { work } of time.serves ?? []) if (!(await writer.find('work', work))) return { lost: 'work' }
    const interval = await sorted(writer, { id, ...checked.content })
    await writer.save('interval', interval)
    for (const { content } of servings) await writer.save('serving', thingOf('serving', freshId(), content ?? {}))
    if (entry) await writer.save('entry', thingOf('entry', freshId(), { ...entry.content, job: interval.job }))
    return { id: id as Id, job: interval.job, sorted: interval.sortedBy !== undefined }
  })
  return 'lost' in done ? { complaints: [pointsNowhere('interval', done.lost)] } : { done, operation }
}

function fieldsOf({ startAt, endAt, title, job, duty }: LoggedTime): Given {
  return { startAt, endAt, title, job, duty }
}

/** Without a job, a sorting may know whose time it is. */
export async function sorted(writer: Writer, interval: Interval): Promise<Interval> {
  if (interval.job) return interval
  const rules: Sorting[] = await writer.list('sorting')
  const rule = sortingFor(
    rules.sort((a, b) => a.rank - b.rank),
    interval,
  )
  return rule ? { ...interval, job: rule.job, duty: rule.duty, sortedBy: rule.id } : interval
}

function checkInOf(doer: Doer, { startAt, endAt, title, energy }: LoggedTime) {
  return check(
    'entry',
    {
      kind: 'check-in',
      energy,
      text: title ?? '',
      activity: title?.slice(0, 200),
      at: startAt,
      day: dayAt(doer.zone, startAt as Instant),
      minutes: Math.min(1440, Math.max(1, Math.round((endAt - startAt) / 60_000))),
    },
    'the check-in',
  )
}
