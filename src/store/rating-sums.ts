import { sql } from 'kysely'
import type { Days } from '#calendar'
import type { Named, RatedField, RatingSums } from '#record'
import type { Db } from './database.ts'
import { namesOne } from './entry-filter.ts'

/** Which check-ins a rating is summed over, and by what. */
export interface RatingTerms {
  days: Days
  /** Only those that name one of these. */
  naming?: readonly Named[] | undefined
  /** Kept apart by the job they name (none: an empty key) or by month; else all together under the empty key. */
  by?: 'job' | 'month' | undefined
}

/** Adds a rating up by day, and the days to what a ratio estimator needs; the database alone touches every row. */
export async function ratingSums(
  db: Db,
  person: string,
  field: RatedField,
  { days, naming, by }: RatingTerms,
): Promise<Map<string, RatingSums>> {
  const rated = sql.ref(field)
  const key = by === 'job' ? sql`coalesce(${sql.ref('job')}, '')` : by === 'month' ? sql`substr("day", 1, 7)` : sql`''`
  const rows = await sql<Record<string, unknown>>`
    select "key", count(*) as "days", sum("n") as "count", sum("n" * "n") as "countSquares", sum("y") as "sum",
      sum("y" * "y") as "squares", sum("n" * "y") as "products", sum("above") as "positive"
    from (
      select ${key} as "key", "day", count(*) as "n", sum(${rated}) as "y",
        sum(case when ${rated} > 0 then 1 else 0 end) as "above"
      from "entry"
      where "person" = ${person} and "removed" = 0 and "kind" = 'check-in' and ${rated} is not null
        and "day" >= ${days.from} and "day" <= ${days.to} and ${naming ? namesOne(naming) : sql`1 = 1`}
      group by 1, 2
    ) as "rated"
    group by "key" order by "key"`.execute(db)
  return new Map(rows.rows.map(({ key: name, ...sums }) => [String(name), numbersOf(sums)]))
}

/** Numbers, also where a database answers its large ones as text. */
function numbersOf(sums: Readonly<Record<string, unknown>>): RatingSums {
  return Object.fromEntries(Object.entries(sums).map(([name, value]) => [name, Number(value)])) as unknown as RatingSums
}
