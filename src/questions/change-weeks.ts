import { addDays, type Days, type PlainDate } from '#calendar'
import type { DayTotal, Strand } from '#record'
import type { Reader, Stored } from '#store'
import { joinedDays } from './joined-days.ts'

const STRANDS: readonly Strand[] = ['all', 'job', 'served', 'bleed']

/** What weekly series are computed from, of all periods that are looked at. */
export interface Weeks {
  totals: DayTotal[]
  checkIns: Stored<'entry'>[]
}

/** Reads every stretch once, however many periods look at it. */
export async function readWeeks(reader: Reader, periods: readonly Days[]): Promise<Weeks> {
  const weeks: Weeks = { totals: [], checkIns: [] }
  for (const days of joinedDays(periods)) {
    for (const total of await reader.dayTotals(days, STRANDS)) weeks.totals.push(total)
    // A page of entries has a limit; the check-ins of a few years do not reach this one.
    weeks.checkIns.push(...(await reader.entries({ kind: 'check-in', ...days }, { limit: 100_000 })))
  }
  return weeks
}

/** What lies in a period of what was read: totals are in order of their days. */
export function within({ totals, checkIns }: Weeks, { from, to }: Days): Weeks {
  const [start, end] = [placeOf(totals, from), placeOf(totals, addDays(to, 1))]
  return { totals: totals.slice(start, end), checkIns: checkIns.filter(({ day }) => day >= from && day <= to) }
}

/** How many totals are of days before this one. */
function placeOf(totals: readonly DayTotal[], day: PlainDate): number {
  let [low, high] = [0, totals.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((totals[middle] as DayTotal).day < day) low = middle + 1
    else high = middle
  }
  return low
}
