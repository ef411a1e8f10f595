import { check, freshId, type Id } from '#record'
import { type Doer, type Outcome, perform, thingOf } from './doer.ts'
import { lostReference, pointsNowhere } from './lost-reference.ts'
import { endTimers, type Stopped } from './stop-timer.ts'

export interface Started {
  id: Id
  startAt: number
  /** Timers that ran until now; they became intervals. */
  stopped: Stopped[]
}

/** Starts the timer; one that runs is stopped at the same moment. */
export async function startTimer(
  doer: Doer,
  given: {
    job?: string | undefined
    duty?: string | undefined
    title?: string | undefined
    startAt?: number | undefined
  },
): Promise<Outcome<Started>> {
  const startAt = given.startAt ?? wholeSecond(doer.now())
  const checked = check('timer', { ...given, startAt, zone: doer.zone }, 'the timer')
  if (checked.complaints) return { complaints: checked.complaints }
  const { done, operation } = await perform(doer, 'start the timer', async (writer) => {
    const lost = await lostReference(writer, 'timer', checked.content)
    if (lost) return { lost }
    const stopped = await endTimers(writer, startAt)
    const id = freshId<'timer'>()
    await writer.save('timer', thingOf('timer', id, checked.content))
    return { id: id as Id, startAt, stopped }
  })
  return 'lost' in done ? { complaints: [pointsNowhere('timer', done.lost)] } : { done, operation }
}

/** Timers know whole seconds. */
export function wholeSecond(at: number): number {
  return Math.floor(at / 1000) * 1000
}
