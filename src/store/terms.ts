import type { Interval, Serving, Terms } from '#record'
import type { Retotalling } from './retotal.ts'
import { fromRow } from './row.ts'
import type { ThingRow } from './tables.ts'

/** What decides how intervals count, but for the servings of single intervals: a career may have thousands of those. */
export async function termsOf(at: Retotalling): Promise<Terms> {
  const paid = await at.reader.list('job', { paid: true })
  const boundaries = await at.reader.list('boundary')
  const servings = await servingRows(at).where('interval', 'is', null).orderBy('id').execute()
  return {
    paid: new Set(paid.map((job) => job.id)),
    boundaries,
    servings: servings.map((row) => fromRow('serving', row as ThingRow)),
  }
}

/** The terms, and the servings of these intervals. */
export async function withServingsOf(at: Retotalling, intervals: readonly Interval[], terms: Terms): Promise<Terms> {
  const ids = intervals.map((interval) => interval.id)
  const rows = await servingRows(at).where(at.dialect.among('interval', ids)).orderBy('id').execute()
  if (!rows.length) return terms
  const own: Serving[] = rows.map((row) => fromRow('serving', row as ThingRow))
  return { ...terms, servings: [...terms.servings, ...own] }
}

function servingRows({ db, reader }: Retotalling) {
  return db.selectFrom('serving').selectAll().where('person', '=', reader.person).where('removed', '=', 0)
}
