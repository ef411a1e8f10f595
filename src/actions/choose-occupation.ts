import { dayAt, firstDay, type Instant, lastDay, type PlainDate } from '#calendar'
import { complaint } from '#record'
import { type Doer, type Outcome, perform } from './doer.ts'

/**
 * Says which occupation of a classification a job is; without a code, that none is meant. Where the position held says
 * one of its own, that is changed instead.
 */
export async function chooseOccupation(
  doer: Doer,
  job: string,
  code: string | undefined,
): Promise<Outcome<{ job: string }>> {
  const { store, person, zone, now } = doer
  const today = dayAt(zone, now() as Instant)
  const kept = await store.read(person, (reader) => reader.find('job', job))
  if (!kept) return { complaints: [complaint('job', 'there is no such job', 'Choose one of those held.')] }
  return perform(doer, 'choose an occupation', async (writer) => {
    const positions = await writer.list('position', { job: kept.id })
    const own = positions.find((one) => one.occupation && holds(one, today))
    if (own) await writer.save('position', { ...withoutVersion(own), occupation: code })
    else await writer.save('job', { ...withoutVersion(kept), occupation: code })
    return { job: kept.id }
  })
}

function withoutVersion<T extends { version: number }>({ version: _, ...thing }: T): Omit<T, 'version'> {
  return thing
}

function holds({ from, to }: { from?: string | undefined; to?: string | undefined }, today: PlainDate): boolean {
  const begun = !from || firstDay(from as Parameters<typeof firstDay>[0]) <= today
  return begun && (!to || lastDay(to as Parameters<typeof lastDay>[0]) >= today)
}
