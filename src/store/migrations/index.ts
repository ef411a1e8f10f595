import type { Db, Dialect } from '../database.ts'
import { theRecord } from './0001-the-record.ts'
import { tracesAndSources } from './0002-traces-and-sources.ts'
import { measuresAndPlans } from './0003-measures-and-plans.ts'

/** One step from a form of the record to the next, inside a transaction. */
export interface Migration {
  name: string
  up(db: Db, dialect: Dialect): Promise<void>
}

/** Forward only: the number of a migration is its place in this list, from 1. */
export const MIGRATIONS: readonly Migration[] = [
  { name: 'the record', up: theRecord },
  { name: 'traces and sources', up: tracesAndSources },
  { name: 'measures and plans', up: measuresAndPlans },
]
