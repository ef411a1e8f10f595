/** A value as the SQL export writes it; NULL is absent. */
export type SqlRow = ReadonlyMap<string, string>

/** What stands in the file that is no INSERT as Monica writes them, once, with its line. */
export interface SqlTrouble {
  line: number
  message: string
}

const INSERT = /INSERT\s+(?:IGNORE\s+)?INTO\s+`?([\w.-]{1,200})`?\s*\(([^()]{1,4000})\)\s*VALUES/iy

/**
 * The rows of the wanted tables. Reads only INSERTs with values, in one pass; nothing is run. A prefix before all tables
 * (`monica_contacts`) is known from `accounts`.
 */
export function readSql(
  text: string,
  wanted: ReadonlySet<string>,
): { tables: Map<string, SqlRow[]>; troubles: SqlTrouble[] } {
  const tables = new Map<string, SqlRow[]>()
  const troubles: SqlTrouble[] = []
  let prefix = ''
  let [line, counted] = [1, 0]
  for (let at = nextInsert(text, 0); at >= 0; ) {
    INSERT.lastIndex = at
    const match = INSERT.exec(text)
    if (!match) {
      at = nextInsert(text, at + 1)
      continue
    }
    const [whole, written = '', columns = ''] = match
    if (written.endsWith('accounts')) prefix = written.slice(0, -'accounts'.length)
    const table = written.startsWith(prefix) ? written.slice(prefix.length) : written
    const scan = new RowScan(text, at + whole.length)
    const rows = scan.rows(
      columns.split(',').map((name) => name.replace(/[`\s]/g, '')),
      wanted.has(table),
    )
    const known = tables.get(table)
    if (known) for (const row of rows) known.push(row)
    else if (wanted.has(table)) tables.set(table, rows)
    for (let end = text.indexOf('\n', counted); end >= 0 && end < scan.rowAt; end = text.indexOf('\n', counted)) {
      counted = end + 1
      line++
    }
    if (scan.trouble) troubles.push({ line, message: `${scan.trouble} (table ${table})` })
    at = nextInsert(text, scan.at)
  }
  return { tables, troubles }
}

/** INSERT at the beginning of a line. */
function nextInsert(text: string, from: number): number {
  const search = /^[ \t]*INSERT\b/gim
  search.lastIndex = from
  const match = search.exec(text)
  return match ? match.index + match[0].length - 'INSERT'.length : -1
}

/** What stands behind a backslash. */
function unescaped(letter = ''): string {
  return { n: '\n', r: '\r', t: '\t', '0': '' }[letter] ?? letter
}

class RowScan {
  readonly #text: string
  at: number
  /** Where the row begins that is read, or was read last. */
  rowAt: number
  trouble: string | undefined

  constructor(text: string, at: number) {
    this.#text = text
    this.at = at
    this.rowAt = at
  }

  /** `(1,'a',NULL), (…);` up to the semicolon, or where it breaks. */
  rows(columns: readonly string[], kept: boolean): SqlRow[] {
    const rows: SqlRow[] = []
    for (;;) {
      this.#space()
      if (this.#text[this.at] !== '(') break
      const values = this.#row()
      if (!values) return rows
      if (values.length !== columns.length) {
        this.trouble = 'a row has more or fewer values than the table has columns'
        return rows
      }
      if (kept)
        rows.push(
          new Map(columns.flatMap((name, index) => (values[index] === undefined ? [] : [[name, values[index]]]))),
        )
      this.#space()
      if (this.#text[this.at] !== ',') break
      this.at++
    }
    if (this.#text[this.at] !== ';' && rows.length) this.trouble = 'it ends in the middle'
    return rows
  }

  #row(): (string | undefined)[] | undefined {
    const values: (string | undefined)[] = []
    this.rowAt = this.at
    do {
      this.at++
      this.#space()
      const value = this.#text[this.at] === "'" ? this.#quoted() : this.#bare()
      if (this.trouble) return undefined
      values.push(value)
      this.#space()
    } while (this.#text[this.at] === ',')
    if (this.#text[this.at] !== ')') {
      this.trouble = 'a row has no end'
      return undefined
    }
    this.at++
    return values
  }

  #quoted(): string {
    const parts: string[] = []
    let from = this.at + 1
    for (let at = from; at < this.#text.length; at++) {
      const letter = this.#text.charCodeAt(at)
      if (letter === 92) {
        parts.push(this.#text.slice(from, at), unescaped(this.#text[at + 1]))
        from = ++at + 1
      } else if (letter === 39) {
        parts.push(this.#text.slice(from, at))
        this.at = at + 1
        return parts.join('')
      }
    }
    this.at = this.#text.length
    this.trouble = 'a text in quotes has no end'
    return ''
  }

  #bare(): string | undefined {
    const from = this.at
    while (this.at < this.#text.length && !/[,)\s]/.test(this.#text[this.at] as string)) this.at++
    const word = this.#text.slice(from, this.at)
    return word.toUpperCase() === 'NULL' || !word ? undefined : word
  }

  #space(): void {
    while (this.at < this.#text.length && /\s/.test(this.#text[this.at] as string)) this.at++
  }
}
