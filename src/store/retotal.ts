import { addMonths, dayNumber, fromDayNumber, type Month, monthOf, type PlainDate, type Zone } from '#calendar'
import {
  type DayTotal,
  dayTotals,
  type Interval,
  LONGEST_INTERVAL,
  type MonthTotal,
  monthTotals,
  type Terms,
} from '#record'
import { breathe } from './breathe.ts'
import type { Db, Dialect } from './database.ts'
import { insertRows } from './insert-rows.ts'
import { fromRow } from './row.ts'
import { shiftedDays } from './shifted-days.ts'
import type { Reader } from './store.ts'
import type { ThingRow } from './tables.ts'
import { termsOf, withServingsOf } from './terms.ts'
import { COUNTED, type Touched } from './touched.ts'

const DAY = 86_400_000
/** No zone is further from Greenwich, and a session reaches no further back than two hours. */
const WIDEST_REACH = 17 * 3_600_000
/** The same instant can be the day after next elsewhere: zones are up to 26 hours apart. */
const DAYS_BESIDE = [-2, -1, 1, 2] as const

/** Where totals are brought up to date: inside the transaction that changed what they count. */
export interface Retotalling {
  db: Db
  dialect: Dialect
  reader: Reader
}

/** Brings day and month totals after a transaction's changes, inside it. */
export async function retotal(at: Retotalling, touched: Touched): Promise<void> {
  for (const shift of touched.shifts) await shiftedDays(at, shift, touched)
  if (!touched.days.size) return
  for (const number of await daysBeside(at, touched)) touched.days.add(number)
  const months = new Map<Month, Set<number>>()
  for (const number of touched.days) {
    const month = monthOf(fromDayNumber(number))
    months.set(month, (months.get(month) ?? new Set()).add(number))
  }
  const terms = await termsOf(at)
  for (const [month, numbers] of months) {
    await retotalMonth(at, month, numbers, terms)
    if (months.size > 1) await breathe()
  }
}

/**
 * Days that share instants with these: where traces of the same hours name different zones, one’s evening is another’s
 * morning, and what the one has the other has not.
 */
async function daysBeside({ db, reader }: Retotalling, { days, zones }: Touched): Promise<number[]> {
  const rows = await db
    .selectFrom('interval')
    .select('zone')
    .distinct()
    .where('person', '=', reader.person)
    .where('removed', '=', 0)
    .where('start_at', '<', (latest(days) + 1) * DAY + WIDEST_REACH)
    .where('start_at', '>', earliest(days) * DAY - WIDEST_REACH - LONGEST_INTERVAL)
    .execute()
  const present = new Set([...zones, ...rows.map(({ zone }) => zone as Zone)])
  return present.size > 1 ? [...days].flatMap((number) => DAYS_BESIDE.map((step) => number + step)) : []
}

function earliest(numbers: ReadonlySet<number>): number {
  return numbers.values().reduce((least, number) => Math.min(least, number))
}

function latest(numbers: ReadonlySet<number>): number {
  return numbers.values().reduce((most, number) => Math.max(most, number))
}

/** The totals of some days, counted from their intervals. */
export async function countDays(at: Retotalling, numbers: ReadonlySet<number>, terms: Terms): Promise<DayTotal[]> {
  const intervals = await intervalsOn(at, earliest(numbers), latest(numbers))
  return dayTotals(intervals, await withServingsOf(at, intervals, terms), numbers)
}

async function retotalMonth(at: Retotalling, month: Month, numbers: ReadonlySet<number>, terms: Terms) {
  const { db, dialect, reader } = at
  const person = reader.person
  const days = await countDays(at, numbers, terms)
  const stale = [...numbers].map(fromDayNumber)
  await db.deleteFrom('day_total').where('person', '=', person).where(dialect.among('day', stale)).execute()
  await insertRows(db, dialect, 'day_total', ['person', 'day', 'strand', 'job', 'of', 'seconds'], rowsOf(person, days))
  const whole = await reader.dayTotals({
    from: `${month}-01` as PlainDate,
    to: fromDayNumber(dayNumber(`${addMonths(month, 1)}-01` as PlainDate) - 1),
  })
  await db.deleteFrom('month_total').where('person', '=', person).where('month', '=', month).execute()
  await insertRows(db, dialect, 'month_total', MONTH_COLUMNS, rowsOf(person, monthTotals(whole)))
}

const MONTH_COLUMNS = ['person', 'month', 'strand', 'job', 'of', 'days', 'seconds', 'squares', 'products']

function rowsOf(person: string, totals: readonly (DayTotal | MonthTotal)[]) {
  return totals.map((total) => ({ person, ...total }))
}

/** The intervals that may touch these days, with the fields that are counted. */
async function intervalsOn({ db, reader }: Retotalling, first: number, last: number): Promise<Interval[]> {
  const [start, end] = [first * DAY - WIDEST_REACH, (last + 1) * DAY + WIDEST_REACH]
  const rows = await db
    .selectFrom('interval')
    .select([...COUNTED])
    .where('person', '=', reader.person)
    .where('removed', '=', 0)
    .where('start_at', '<', end)
    .where('start_at', '>', start - LONGEST_INTERVAL)
    .where('end_at', '>', start)
    .execute()
  return rows.map((row) => fromRow('interval', row as unknown as ThingRow))
}
