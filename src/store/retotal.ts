import { addMonths, dayNumber, fromDayNumber, type Month, monthOf, type PlainDate } from '#calendar'
import { type DayTotal, dayTotals, type Interval, type MonthTotal, monthTotals, type Terms } from '#record'
import type { Db } from './database.ts'
import type { Reader } from './store.ts'
import type { Touched } from './touched.ts'

const DAY = 86_400_000
/** No zone is further from Greenwich. */
const WIDEST_OFFSET = 15 * 3_600_000

/** Brings day and month totals after a transaction's changes, inside it. */
export async function retotal(db: Db, reader: Reader, parameters: number, touched: Touched): Promise<void> {
  const days = touched.terms ? await tracedDays(db, reader.person, touched.days) : touched.days
  if (!days.size) return
  const terms = await termsOf(reader)
  const months = new Map<Month, Set<number>>()
  for (const number of days) {
    const month = monthOf(fromDayNumber(number))
    months.set(month, (months.get(month) ?? new Set()).add(number))
  }
  for (const [month, numbers] of months) await retotalMonth(db, reader, parameters, month, numbers, terms)
}

async function termsOf(reader: Reader): Promise<Terms> {
  const [paid, boundaries, servings] = [
    await reader.list('job', { paid: true }),
    await reader.list('boundary'),
    await reader.list('serving'),
  ]
  return { paid: new Set(paid.map((job) => job.id)), boundaries, servings }
}

async function tracedDays(db: Db, person: string, more: ReadonlySet<number>): Promise<Set<number>> {
  const rows = await db
    .selectFrom('day_total')
    .select('day')
    .where('person', '=', person)
    .where('strand', '=', 'all')
    .execute()
  return new Set([...more, ...rows.map((row) => dayNumber(row.day as PlainDate))])
}

async function retotalMonth(
  db: Db,
  reader: Reader,
  parameters: number,
  month: Month,
  numbers: ReadonlySet<number>,
  terms: Terms,
): Promise<void> {
  const sorted = [...numbers].sort((a, b) => a - b)
  const [first, last] = [sorted[0] as number, sorted.at(-1) as number]
  const span = { start: first * DAY - WIDEST_OFFSET, end: (last + 1) * DAY + WIDEST_OFFSET }
  const intervals: Interval[] = await reader.intervals(span)
  const days = dayTotals(intervals, terms, numbers)
  const person = reader.person
  await db.deleteFrom('day_total').where('person', '=', person).where('day', 'in', sorted.map(fromDayNumber)).execute()
  await insertInParts(days, Math.floor(parameters / 6), (part) =>
    db
      .insertInto('day_total')
      .values(part.map((total) => ({ person, ...total })))
      .execute(),
  )
  const whole = await reader.dayTotals({
    from: `${month}-01` as PlainDate,
    to: fromDayNumber(dayNumber(`${addMonths(month, 1)}-01` as PlainDate) - 1),
  })
  await db.deleteFrom('month_total').where('person', '=', person).where('month', '=', month).execute()
  await insertInParts(monthTotals(whole), Math.floor(parameters / 9), (part) =>
    db
      .insertInto('month_total')
      .values(part.map((total) => ({ person, ...total })))
      .execute(),
  )
}

async function insertInParts<T extends DayTotal | MonthTotal>(
  totals: readonly T[],
  size: number,
  insert: (part: readonly T[]) => Promise<unknown>,
): Promise<void> {
  for (let start = 0; start < totals.length; start += size) await insert(totals.slice(start, start + size))
}
