import type { ConceptName, Id } from '#record'
import type { Db, Dialect } from './database.ts'
import { insertRows } from './insert-rows.ts'
import type { Tables } from './tables.ts'
import { textHash } from './text-hash.ts'

/** Before the first change of a record. */
export const NO_HASH = ''

export interface LoggedChange {
  concept: ConceptName
  id: Id
  before: string | null
  after: string | null
}

type ChangeRow = Omit<Tables['change'], 'seq'>

const COLUMNS = ['person', 'operation', 'concept', 'id', 'before', 'after', 'actor', 'at', 'prev_hash', 'hash']

/** The hash of a change: of everything it says, and of the hash before it. */
export function hashOf(row: Omit<ChangeRow, 'hash'>): string {
  const said = [row.prev_hash, row.person, row.operation, row.concept, row.id, row.before, row.after, row.actor, row.at]
  return textHash('sha256', JSON.stringify(said), 'base64url')
}

/** The hash of an operation: of everything that was said of it when it was done. */
export function hashOfOperation(row: Omit<Tables['operation'], 'hash' | 'undone_by'>): string {
  const said = [row.person, row.id, row.name, row.actor, row.at, row.changes, row.undoes, row.result]
  return textHash('sha256', JSON.stringify(said), 'base64url')
}

/** Appends changes to one person's log, each chained to the one before. Lives as long as one transaction. */
export class ChangeLog {
  readonly #db: Db
  readonly #dialect: Dialect
  readonly #deed: { person: string; operation: string; actor: string; at: number }
  #last: string
  count = 0

  /** `last`: the hash of the newest change, or `NO_HASH`. */
  constructor(
    db: Db,
    dialect: Dialect,
    deed: { person: string; operation: string; actor: string; at: number },
    last: string,
  ) {
    this.#db = db
    this.#dialect = dialect
    this.#deed = deed
    this.#last = last
  }

  /** Appends the changes, in their order. */
  async append(changes: readonly LoggedChange[]): Promise<void> {
    if (!changes.length) return
    let prev = this.#last
    const rows = changes.map((change) => {
      const row = { ...this.#deed, ...change, prev_hash: prev }
      prev = hashOf(row)
      return { ...row, hash: prev }
    })
    this.#last = prev
    this.count += rows.length
    await insertRows(this.#db, this.#dialect, 'change', COLUMNS, rows)
  }
}

/** The newest change of a person's log: its hash, and when it was made. */
export async function lastChange(db: Db, person: string): Promise<{ hash: string; at: number }> {
  const row = await db
    .selectFrom('change')
    .select(['hash', 'at'])
    .where('person', '=', person)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? { hash: NO_HASH, at: 0 }
}
