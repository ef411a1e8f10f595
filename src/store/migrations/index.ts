import type { Db, Dialect } from '../database.ts'
import { theRecord } from './0001-the-record.ts'

/** Forward only: the number of a migration is its place in this list, from 1. */
export const MIGRATIONS: readonly { name: string; up: (db: Db, dialect: Dialect) => Promise<void> }[] = [
  { name: 'the record', up: theRecord },
]
