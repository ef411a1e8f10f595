import type { Instant, Zone } from '#calendar'
import type { Id } from '#record'
import { breathe } from './breathe.ts'
import type { Db, Dialect } from './database.ts'
import { DatabaseReader } from './reader.ts'
import { retotal } from './retotal.ts'
import { Touched } from './touched.ts'

const PAGE = 5_000

interface Stretch {
  id: string
  start_at: Instant
  end_at: Instant
  zone: Zone
}

/**
 * Counts anew the days on which intervals overlap, of everybody: for records whose totals counted such time for each job. Other
 * days are left as they are. Inside the caller’s transaction.
 */
export async function recountOverlaps(db: Db, dialect: Dialect): Promise<void> {
  const people = await db.selectFrom('interval').select('person').distinct().execute()
  for (const { person } of people) {
    const touched = new Touched()
    await noteOverlaps(db, person, touched)
    await retotal({ db, dialect, reader: new DatabaseReader(db, dialect, person as Id<'person'>) }, touched)
  }
}

async function noteOverlaps(db: Db, person: string, touched: Touched): Promise<void> {
  let longest: Stretch | undefined
  for await (const next of byStart(db, person)) {
    if (longest && next.start_at < longest.end_at) {
      touched.noteDays(longest)
      touched.noteDays(next)
    }
    if (!longest || next.end_at > longest.end_at) longest = next
  }
}

/** The intervals that count, by start, a page at a time. */
async function* byStart(db: Db, person: string): AsyncGenerator<Stretch> {
  let last: Stretch | undefined
  for (;;) {
    let query = db
      .selectFrom('interval')
      .select(['id', 'start_at', 'end_at', 'zone'])
      .where('person', '=', person)
      .where('removed', '=', 0)
      .orderBy('start_at')
      .orderBy('id')
      .limit(PAGE)
    if (last) {
      const { start_at, id } = last
      query = query
        .where('start_at', '>=', start_at)
        .where(({ eb, or }) => or([eb('start_at', '>', start_at), eb('id', '>', id)]))
    }
    const page = (await query.execute()) as unknown as Stretch[]
    yield* page
    if (page.length < PAGE) return
    last = page.at(-1)
    await breathe()
  }
}
