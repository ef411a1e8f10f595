import { complaint, freshId, type Id, type Interval, LONGEST_INTERVAL, type Timer } from '#record'
import type { Writer } from '#store'
import { type Doer, doneBefore, type Outcome, perform, thingOf } from './doer.ts'
import { sorted } from './log-interval.ts'

/** A timer that became an interval; without `id` it had run for less than a second, or for too long, and left none. */
export interface Stopped {
  id?: Id | undefined
  job?: Id<'job'> | undefined
  title?: string | undefined
  startAt: number
  endAt: number
}

/** Stops the timer that runs, now or at a moment since it began; its time becomes an interval. */
export async function stopTimer(doer: Doer, { endAt }: { endAt?: number | undefined } = {}): Promise<Outcome<Stopped>> {
  const before = await doneBefore<Stopped[]>(doer)
  if (before?.done[0]) return { done: before.done[0], operation: before.operation }
  const end = endAt ?? Math.floor(doer.now() / 1000) * 1000
  const running = await doer.store.read(doer.person, (reader) => reader.list('timer'))
  const trouble = troubleOf(running, end, doer.now())
  if (trouble) return { complaints: [trouble] }
  const { done, operation } = await perform(doer, 'stop the timer', (writer) => endTimers(writer, end))
  const [first] = done
  if (!first) return { complaints: [complaint('stop', 'no timer runs', 'It was stopped elsewhere just now.')] }
  return { done: first, operation }
}

function troubleOf(running: readonly Timer[], end: number, now: number) {
  const [timer] = running
  if (!timer) return complaint('stop', 'no timer runs', 'Start one with “thalweg start”.')
  if (end > now) return complaint('stop', 'that lies in the future', 'Name a time before now.')
  if (end < timer.startAt) return complaint('stop', 'that is before the timer began', 'Name a later time.')
  if (end - timer.startAt > LONGEST_INTERVAL)
    return complaint('stop', 'the timer has run for more than 31 days', 'Say when it really ended, with --on and --at.')
  return undefined
}

/** Turns every timer that runs into an interval that ends at `end`. */
export async function endTimers(writer: Writer, end: number): Promise<Stopped[]> {
  const stopped: Stopped[] = []
  for (const { id, version: _, ...timer } of await writer.list('timer')) {
    const endAt = Math.min(Math.max(end, timer.startAt), timer.startAt + LONGEST_INTERVAL)
    await writer.remove('timer', id)
    const span = { startAt: timer.startAt, endAt, title: timer.title }
    if (endAt - timer.startAt < 1_000) stopped.push({ ...span, job: timer.job })
    else {
      const fresh = freshId<'interval'>()
      const interval = await sorted(writer, thingOf('interval', fresh, { ...timer, endAt }) as Interval)
      await writer.save('interval', interval)
      stopped.push({ ...span, id: fresh as Id, job: interval.job })
    }
  }
  return stopped
}
