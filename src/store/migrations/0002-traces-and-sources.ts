import type { Db, Dialect } from '../database.ts'
import { recountOverlaps } from '../recount-overlaps.ts'
import { addColumns } from './add-columns.ts'
import { createThing } from './create-thing.ts'

const COLUMNS: readonly [table: string, columns: string][] = [
  ['person', 'addresses text'],
  ['interval', 'trace text, app text, likely real'],
  ['contact', 'more_emails text, more_phones text'],
]

const THINGS: Readonly<Record<string, string>> = {
  source: 'kind text!, name text!, place text!, paused integer!, every integer',
  merging: 'concept text!, kept text!, other text!, other_name text, verdict text!',
  variant: 'contact text, organisation text, job text, position text, field text!, value text!, said_by text',
}

/** Traces of the same time count once from here on: days on which intervals overlap are counted anew. */
export async function tracesAndSources(db: Db, dialect: Dialect): Promise<void> {
  await addColumns(db, dialect, COLUMNS)
  for (const [table, columns] of Object.entries(THINGS)) await createThing(db, dialect, table, columns)
  await dialect.tune(db)
  await recountOverlaps(db, dialect)
}
