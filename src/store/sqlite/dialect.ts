import type { DatabaseSync, StatementSync } from 'node:sqlite'
import { SqliteAdapter, SqliteDialect, type SqliteStatement } from 'kysely'

/** SQLite can create tables inside a transaction; Kysely's own adapter says it cannot. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

/** Kysely on node:sqlite. Statements are kept prepared; a transaction takes the write lock at once, so that none fails midway. */
export class NodeSqliteDialect extends SqliteDialect {
  constructor(database: DatabaseSync) {
    super({ database: { prepare: prepared(database), close: () => database.close() } })
  }

  override createAdapter(): SqliteAdapter {
    return new TransactionalAdapter()
  }
}

function prepared(database: DatabaseSync): (text: string) => SqliteStatement {
  const statements = new Map<string, SqliteStatement>()
  return (text) => {
    const sql = text === 'begin' ? 'begin immediate' : text
    const found = statements.get(sql)
    if (found) return found
    const statement = adapted(database.prepare(sql))
    if (statements.size < 300 && sql.length < 2_000) statements.set(sql, statement)
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
