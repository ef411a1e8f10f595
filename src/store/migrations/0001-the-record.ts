import type { Db, Dialect } from '../database.ts'
import { createIndex, createTable, createThing } from './create-thing.ts'

/** Columns by table, `!` where a value is needed. What stands here stays: later versions add migrations. */
const THINGS: Readonly<Record<string, string>> = {
  person:
    'name text, headline text, email text, phone text, url text, place text, summary text, profiles text, interests text, zone text, locale text, week_start integer, appearance text',
  organisation: 'name text!, domains text, url text, place text, summary text',
  job: 'title text!, organisation text, kind text!, paid integer!, from text, to text, url text, summary text',
  position: 'job text!, title text!, from text, to text, place text, summary text, highlights text',
  duty: 'position text!, name text!, weekly_hours real',
  work: 'name text!, from text, to text',
  statement: 'work text!, from text!, text text!',
  sorting: 'trait text!, match text!, text text!, job text!, duty text, rank integer!',
  interval:
    'job text, duty text, start_at integer!, end_at integer!, zone text!, title text, calendar text, project text, domains text, tags text, sorted_by text',
  timer: 'job text, duty text, start_at integer!, zone text!, title text',
  serving: 'work text!, job text, duty text, interval text, share real!, from text, to text',
  boundary: 'kind text!, job text, from text, to text, hours real, days text, opens_at text, closes_at text',
  intention: 'job text!, share real!, from text, to text',
  contact: 'name text!, organisation text, title text, email text, phone text, url text, since text, note text',
  conversation: 'contact text!, day text!, note text',
  skill: 'name text!, kind text!, level text, keywords text',
  entry:
    'day text!, at integer, kind text!, title text, text text!, job text, work text, duty text, skills text, contacts text, tags text, activity text, minutes integer, energy integer, engagement integer, extra text',
  evidence: 'title text!, kind text!, on text, by text, url text, text text, job text, skill text, entry text',
  learning: 'title text!, kind text!, stage text!, by text, from text, to text, hours real, takeaways text, url text',
  move: 'job text!, position text, on text!, kind text!, decided_by text, note text',
}

/** Further indexes, beyond the key of every table. */
const INDEXES: readonly [table: string, columns: readonly string[]][] = [
  ['interval', ['person', 'start_at', 'end_at']],
  ['interval', ['person', 'job', 'start_at', 'end_at']],
  ['serving', ['person', 'interval']],
  ['entry', ['person', 'day', 'id']],
  ['entry', ['person', 'job', 'day']],
  ['entry', ['person', 'work', 'day']],
  ['entry', ['person', 'kind', 'day']],
  ['conversation', ['person', 'contact', 'day']],
  ['operation', ['person', 'at']],
  ['change', ['person', 'seq']],
  ['change', ['person', 'operation', 'seq']],
]

const LEDGERS: Readonly<Record<string, [columns: string, key: string]>> = {
  operation: [
    'person text!, id text!, name text!, actor text!, at integer!, changes integer!, undoes text, undone_by text, result text!, hash text!',
    'person, id',
  ],
  day_total: [
    'person text!, day text!, strand text!, job text!, of text!, seconds integer!',
    'person, day, strand, job, of',
  ],
  month_total: [
    'person text!, month text!, strand text!, job text!, of text!, days integer!, seconds integer!, squares integer!, products integer!',
    'person, month, strand, job, of',
  ],
}

export async function theRecord(db: Db, dialect: Dialect): Promise<void> {
  await dialect.prepare(db)
  for (const [table, columns] of Object.entries(THINGS)) await createThing(db, dialect, table, columns)
  for (const [table, [columns, key]] of Object.entries(LEDGERS))
    await createTable(db, dialect, table, columns, key, false)
  await createTable(
    db,
    dialect,
    'change',
    'person text!, operation text!, concept text!, id text!, before text, after text, actor text!, at integer!, prev_hash text!, hash text!',
    'seq',
    false,
  )
  for (const [table, columns] of INDEXES) await createIndex(db, table, columns)
  await createIndex(db, 'interval', ['person', 'duty'], { present: 'duty' })
  await dialect.finish(db)
}
