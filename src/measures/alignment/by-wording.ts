import { addDays, type Days, type PlainDate } from '#calendar'
import type { MonthTotal, Statement, Work } from '#record'
import type { Finding } from '../finding.ts'
import { served, type WorkServed } from '../served/served.ts'
import { energyTold, type Told, winsTold } from './told.ts'

/** The days on which one wording of a work was valid. */
export interface WordingPeriod {
  wording: Statement
  period: Days
}

/** What served a work while one wording of it was valid. */
export interface WordingAlignment extends WordingPeriod {
  served: WorkServed
  energy: Finding
  wins: Finding
}

/** Each wording with its days, the oldest first: from its own day to the day before the next, the newest up to today. */
export function wordingPeriods(wordings: readonly Statement[], today: PlainDate): WordingPeriod[] {
  const begun = wordings
    .filter(({ from }) => from <= today)
    .toSorted((a, b) => (`${a.from} ${a.id}` < `${b.from} ${b.id}` ? -1 : 1))
  return begun.flatMap((wording, at) => {
    const next = begun[at + 1]
    const to = next ? addDays(next.from, -1) : today
    // Two wordings of one day: the later one is the one that held.
    return to < wording.from ? [] : [{ wording, period: { from: wording.from, to } }]
  })
}

/** The figures of one wording. `totals` and `told` are of its days alone, `wins` all wins of them. */
export function alignmentOfWording(
  work: Work,
  { wording, period }: WordingPeriod,
  totals: readonly MonthTotal[],
  told: Told,
  wins: number,
): WordingAlignment {
  const of = { period, rows: { work: work.id } }
  const [own] = served({ period, works: [work], totals })
  return {
    ...{ wording, period, served: own as WorkServed },
    energy: energyTold(told.energy, of).energy,
    wins: winsTold(told.wins, wins, of),
  }
}
