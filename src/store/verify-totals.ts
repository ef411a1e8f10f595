import { addMonths, dayNumber, fromDayNumber, type Month, monthOf, type PlainDate } from '#calendar'
import { type DayTotal, type Id, LONGEST_INTERVAL, type MonthTotal, monthTotals } from '#record'
import { breathe } from './breathe.ts'
import type { Db, Dialect } from './database.ts'
import { DatabaseReader } from './reader.ts'
import { countDays, type Retotalling } from './retotal.ts'
import { termsOf } from './terms.ts'

const DAY = 86_400_000

/** Counts all totals anew from the intervals; names the months where what is kept differs. */
export async function verifyTotals(db: Db, dialect: Dialect, person: Id<'person'>): Promise<string[]> {
  const at = { db, dialect, reader: new DatabaseReader(db, dialect, person) }
  const terms = await termsOf(at)
  const troubles: string[] = []
  for (const month of await monthsWithTime(at)) {
    const days = { from: `${month}-01` as PlainDate, to: lastDayOf(month) }
    const numbers = new Set<number>()
    for (let number = dayNumber(days.from); number <= dayNumber(days.to); number++) numbers.add(number)
    const counted = await countDays(at, numbers, terms)
    const same =
      lines(counted) === lines(await at.reader.dayTotals(days)) &&
      lines(monthTotals(counted)) === lines(await at.reader.monthTotals({ from: month, to: month }))
    if (!same) troubles.push(`the totals of ${month} are not what its intervals add up to`)
    await breathe()
  }
  return troubles
}

function lastDayOf(month: Month): PlainDate {
  return fromDayNumber(dayNumber(`${addMonths(month, 1)}-01` as PlainDate) - 1)
}

/** Totals as text that does not depend on their order. */
function lines(totals: readonly (DayTotal | MonthTotal)[]): string {
  const written = totals.map((total) => JSON.stringify(Object.entries(total).sort(([a], [b]) => (a < b ? -1 : 1))))
  return written.sort().join('\n')
}

/** Every month that has totals, and every month that an interval can touch. */
async function monthsWithTime({ db, reader: { person } }: Retotalling): Promise<Month[]> {
  const months = new Set<string>()
  for (const table of ['day_total', 'month_total'] as const) {
    const column = table === 'day_total' ? 'day' : 'month'
    const rows = await db
      .selectFrom(table as 'day_total')
      .select(column as 'day')
      .distinct()
      .where('person', '=', person)
      .execute()
    for (const row of rows) months.add(String(Object.values(row)[0]).slice(0, 7))
  }
  const { first, last } = await bounds(db, person)
  for (let at = first - DAY; at <= last + LONGEST_INTERVAL; at += 27 * DAY)
    months.add(monthOf(fromDayNumber(Math.floor(at / DAY))))
  return [...months].sort() as Month[]
}

async function bounds(db: Db, person: string): Promise<{ first: number; last: number }> {
  const found = await db
    .selectFrom('interval')
    .select((eb) => [eb.fn.min('start_at').as('first'), eb.fn.max('start_at').as('last')])
    .where('person', '=', person)
    .executeTakeFirst()
  return { first: Number(found?.first ?? 0), last: Number(found?.last ?? -LONGEST_INTERVAL) }
}
