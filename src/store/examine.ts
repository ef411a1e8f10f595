import { CONCEPT_NAMES, CONCEPTS, type Id } from '#record'
import type { Database, Db } from './database.ts'
import { DatabaseStore } from './database-store.ts'
import { type Finding, mind, trouble, well } from './examination.ts'
import { MIGRATIONS } from './migrations/index.ts'
import { pointedAt, REFERENCES, type Reference } from './referrers.ts'
import type { ThingRow } from './tables.ts'

export const BRING_BACK =
  'Make a copy of the record as it is, then bring back a backup with “thalweg restore”; its log goes as far as it was made.'

/** What can be said of a record in any database: its form, what is in it, its references, its log. */
export async function examineContents(database: Database, form: number): Promise<Finding[]> {
  if (form > MIGRATIONS.length)
    return [trouble('form', `A newer Thalweg has written this record (form ${form}).`, 'Install the newer version.')]
  if (form === 0) return [well('form', 'The record is new; nothing is in it yet.')]
  if (form < MIGRATIONS.length)
    return [
      mind(
        'form',
        `The record has the older form ${form}; the newest is ${MIGRATIONS.length}.`,
        'It is brought up to date, after a backup, when it is next opened.',
      ),
    ]
  const people = await database.reading.selectFrom('change').select('person').distinct().orderBy('person').execute()
  return [
    well('form', `The record has the newest form (${form}).`),
    await contents(database.reading, people.length),
    ...(await references(database.reading)),
    await logs(
      database,
      people.map(({ person }) => person as Id<'person'>),
    ),
  ]
}

async function contents(db: Db, people: number): Promise<Finding> {
  const counts: string[] = []
  for (const concept of CONCEPT_NAMES.filter((name) => name !== 'person')) {
    const count = await counted(db, concept)
    if (count) counts.push(`${count} ${count === 1 ? concept : CONCEPTS[concept].plural}`)
  }
  const whose = people === 1 ? 'one person' : `${people} people`
  return well('contents', counts.length ? `It holds of ${whose}: ${counts.join(', ')}.` : 'It holds nothing yet.')
}

async function counted(db: Db, table: string): Promise<number> {
  const query = db
    .selectFrom(table as 'job')
    .select((eb) => eb.fn.countAll().as('count'))
    .where('removed', '=', 0)
  return Number((await query.executeTakeFirst())?.count ?? 0)
}

async function logs(database: Database, people: readonly Id<'person'>[]): Promise<Finding> {
  const troubles: string[] = []
  for (const person of people) troubles.push(...(await new DatabaseStore(database).verify(person)))
  const { count } = (await database.reading
    .selectFrom('change')
    .select((eb) => eb.fn.countAll().as('count'))
    .executeTakeFirst()) as { count: number | string }
  if (!troubles.length)
    return well('log', `The change log is unbroken (${count} changes), and rows and totals are what it says.`)
  const more = troubles.length > 3 ? ` (and ${troubles.length - 3} more)` : ''
  return trouble('log', `Log and record differ: ${troubles.slice(0, 3).join('; ')}${more}.`, BRING_BACK)
}

/** Does everything that is pointed at exist? */
async function references(db: Db): Promise<Finding[]> {
  const [lost, removed]: [string[], string[]] = [[], []]
  for (const reference of REFERENCES) {
    const found = await loose(db, reference)
    if (found.lost) lost.push(`${found.lost} of ${reference.from} to ${reference.to}`)
    if (found.removed) removed.push(`${found.removed} of ${reference.from} to ${reference.to}`)
  }
  const findings: Finding[] = []
  if (lost.length) findings.push(trouble('references', `Some lead nowhere: ${lost.join(', ')}.`, BRING_BACK))
  if (removed.length)
    findings.push(
      mind(
        'references',
        `Some lead to things that were removed: ${removed.join(', ')}.`,
        'Undo the removal, or remove or change what points there.',
      ),
    )
  return findings.length ? findings : [well('references', 'Everything that is pointed at exists.')]
}

async function loose(db: Db, reference: Reference): Promise<{ lost: number; removed: number }> {
  const states = await statesOf(db, reference)
  const rows = (await db
    .selectFrom(reference.from as 'job')
    .select(['person', reference.column])
    .$if(!reference.list, (query) => query.distinct())
    .where('removed', '=', 0)
    .where(reference.column, 'is not', null)
    .execute()) as ThingRow[]
  const found = { lost: 0, removed: 0 }
  for (const row of rows)
    for (const id of pointedAt(reference, row)) {
      const state = states.get(`${row.person} ${id}`)
      if (state === undefined) found.lost++
      else if (state) found.removed++
    }
  return found
}

/** Whether each thing that can be pointed at was removed (1) or not (0). */
async function statesOf(db: Db, { to }: Reference): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom(to as 'job')
    .select(['person', 'id', 'removed'])
    .execute()
  return new Map(rows.map((row) => [`${row.person} ${row.id}`, row.removed]))
}
