import type { Db, Dialect } from '../database.ts'
import { addColumns } from './add-columns.ts'
import { createIndex, createThing } from './create-thing.ts'

const COLUMNS: readonly [table: string, columns: string][] = [
  ['person', 'half_life_days integer'],
  ['contact', 'every_days integer'],
  ['skill', 'elements text, own real'],
  ['job', 'occupation text'],
  ['position', 'occupation text'],
  ['entry', 'detached integer, prompted integer'],
]

const THINGS: Readonly<Record<string, string>> = {
  tie: 'contact text!, other text!, since text, note text',
  goal: 'title text!, work text, job text, counts text, tag text, target real, from text!, due_on text, whose text, done_on text, outcome text, note text',
  milestone: 'goal text!, title text!, due_on text, done_on text',
  cadence: 'title text!, counts text!, job text, tag text, work text, times real!, per text!, from text!, to text',
  forecast:
    'goal text!, made_on text!, probability real!, low real, high real, low80 real, high80 real, weeks integer!, target real!, method text!, asked integer',
  need: 'name text!, work text, least real, swing real, from text, to text',
  rating: 'job text!, of text!, on text!, value integer!, text text, evidence text, entries text',
  pulse: 'name text!, most integer!, low text, high text, reversed integer, to text',
  answer: 'pulse text!, day text!, value integer!, job text',
  lifeboat:
    'on text!, currency text, savings real!, severance real, spending_low real, spending real!, spending_high real, continuing real, benefit real, benefit_months real, search_weeks real, note text',
  element: 'taxonomy text!, code text!, name text!, text text, also text',
  occupation: 'taxonomy text!, part text!, code text!, name text, text text, rows text, release text',
}

/** What measures ask beyond what was done: aims, needs, ratings, answers, ties, means. */
export async function measuresAndPlans(db: Db, dialect: Dialect): Promise<void> {
  await addColumns(db, dialect, COLUMNS)
  for (const [table, columns] of Object.entries(THINGS)) await createThing(db, dialect, table, columns)
  await createIndex(db, 'conversation', ['person', 'day'])
  await createIndex(db, 'conversation', ['person', 'removed', 'day', 'contact'])
  await createIndex(db, 'conversation', ['person', 'contact'])
  await createIndex(db, 'answer', ['person', 'day'])
  await createIndex(db, 'entry', ['person', 'kind', 'removed', 'day', 'work', 'job', 'duty', 'energy'])
  await createIndex(db, 'occupation', ['person', 'taxonomy', 'part', 'code'])
  await createIndex(db, 'element', ['person', 'taxonomy', 'code'])
  await createIndex(db, 'entry', ['person', 'removed', 'skills', 'day', 'kind', 'job'], { present: 'skills' })
  await createIndex(db, 'entry', ['person', 'removed', 'contacts', 'day'], { present: 'contacts' })
  await dialect.tune(db)
}
