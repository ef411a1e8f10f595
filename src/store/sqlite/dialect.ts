import type { DatabaseSync, StatementSync } from 'node:sqlite'
import { setTimeout } from 'node:timers/promises'
import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  SqliteAdapter,
  SqliteDialect,
  SqliteDriver,
  type SqliteStatement,
} from 'kysely'
import { isBusy } from './trouble.ts'

/** How a connection takes part in writing. */
export interface Manner {
  /** What begins a transaction: the one that writes takes the lock at once, so that it never fails midway. */
  begin: 'begin immediate' | 'begin'
  /** How long to wait for another process that writes, in milliseconds. */
  patience: number
  /** Throws when nothing may be begun. */
  ready?: () => void
}

/** Kysely on node:sqlite. Statements are kept prepared. */
export class NodeSqliteDialect extends SqliteDialect {
  readonly #database: DatabaseSync
  readonly #manner: Manner

  constructor(database: DatabaseSync, manner: Manner) {
    super({ database: { prepare: prepared(database), close: () => database.close() } })
    this.#database = database
    this.#manner = manner
  }

  override createAdapter(): SqliteAdapter {
    return new TransactionalAdapter()
  }

  override createDriver(): Driver {
    const config = { database: { prepare: prepared(this.#database), close: () => this.#database.close() } }
    return new PatientDriver(config, this.#database, this.#manner)
  }
}

/** SQLite can create tables inside a transaction; Kysely's own adapter says it cannot. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

/** Waits for other processes without holding up this one: SQLite's own waiting would let no page answer meanwhile. */
class PatientDriver extends SqliteDriver {
  readonly #database: DatabaseSync
  readonly #manner: Manner

  constructor(config: ConstructorParameters<typeof SqliteDriver>[0], database: DatabaseSync, manner: Manner) {
    super(config)
    this.#database = database
    this.#manner = manner
  }

  override async beginTransaction(): Promise<void> {
    const { begin, patience, ready } = this.#manner
    ready?.()
    const until = performance.now() + patience
    for (;;) {
      try {
        return this.#impatiently(() => this.#database.exec(begin))
      } catch (error) {
        if (!isBusy(error) || performance.now() > until) throw error
        await setTimeout(5 + Math.random() * 20)
      }
    }
  }

  /** A full disk may have ended the transaction already; then there is nothing to take back. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#database.isTransaction) await connection.executeQuery(CompiledQuery.raw('rollback'))
  }

  #impatiently(act: () => void): void {
    this.#database.exec('pragma busy_timeout = 5')
    try {
      act()
    } finally {
      this.#database.exec(`pragma busy_timeout = ${this.#manner.patience}`)
    }
  }
}

const MOST_STATEMENTS = 300
const LONGEST_KEPT = 20_000

function prepared(database: DatabaseSync): (sql: string) => SqliteStatement {
  const statements = new Map<string, SqliteStatement>()
  return (sql) => {
    const found = statements.get(sql)
    if (found) return found
    const statement = adapted(database.prepare(sql))
    if (statements.size < MOST_STATEMENTS && sql.length < LONGEST_KEPT) statements.set(sql, statement)
    return statement
  }
}

function adapted(statement: StatementSync): SqliteStatement {
  type Values = Parameters<StatementSync['all']>
  return {
    reader: statement.columns().length > 0,
    all: (values) => statement.all(...(values as Values)),
    run: (values) => statement.run(...(values as Values)),
    iterate: (values) => statement.iterate(...(values as Values)) as IterableIterator<unknown>,
  }
}
