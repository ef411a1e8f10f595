import { type EnergyBy, labelsOf } from '#measures'
import type { Entry, Job } from '#record'
import { type Asker, ask, whoAmI } from './asker.ts'
import { checkInOf, energyPeriod, MOST_CHECK_INS, namesOf } from './energy-now.ts'
import type { PeriodName } from './period-named.ts'

/** The check-ins one label’s figure was made from, the newest first. */
export interface EnergyBehind {
  named: PeriodName
  name: string
  entries: Entry[]
  jobs: Job[]
}

export async function energyBehind(
  asker: Asker,
  { by, label, period: asked }: { by: EnergyBy; label: string; period?: string | undefined },
): Promise<EnergyBehind> {
  const { settings } = await whoAmI(asker)
  const { named, period } = await energyPeriod(asker, asked)
  return ask(asker, async (reader) => {
    const newest = await reader.entries({ kind: 'check-in', ...period }, { limit: MOST_CHECK_INS })
    const entries = newest.filter((entry) => labelsOf(checkInOf(entry, 0, settings.zone), by).includes(label))
    const names = await namesOf(reader, entries)
    const written = entries.find(({ activity }) => activity)?.activity?.trim()
    const name = by === 'activity' ? (written ?? label) : (names[label] ?? label)
    return { named, name, entries, jobs: await reader.list('job') }
  })
}
