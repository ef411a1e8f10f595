import Papa from 'papaparse'
import { plainWord } from '../resume/month-names.ts'
import { type Column, columnsNamed } from './columns.ts'
import { TABLES, TABLES_LEFT, type Table } from './shape.ts'

/** Where in a file a table of LinkedIn begins, and which one it is. */
export interface FoundTable {
  delimiter: string
  /** The header's row, counted from 0. */
  headerAt: number
  header: readonly string[]
  /** A table that is read, with what each of its columns is; or what the table holds that is not. */
  table: { is: Table; columns: readonly (Column | undefined)[] } | { holds: string }
}

const DELIMITERS = [',', ';', '\t']
/** LinkedIn puts a few lines of notes before some headers. */
const HEADER_WITHIN = 15

/** Finds a table of the LinkedIn export in the beginning of a text, or nothing. */
export function findTable(head: string, path: string): FoundTable | undefined {
  const text = head.startsWith('\uFEFF') ? head.slice(1) : head
  for (const delimiter of DELIMITERS) {
    const { data } = Papa.parse<string[]>(text, { delimiter, preview: HEADER_WITHIN })
    for (const [headerAt, header] of data.entries()) {
      const table = tableOf(header, path)
      if (table) return { delimiter, headerAt, header, table }
    }
  }
  return undefined
}

function tableOf(header: readonly string[], path: string): FoundTable['table'] | undefined {
  const file = path.normalize('NFC').split('/').at(-1) ?? ''
  const left = tableLeft(header, file)
  let best: { is: Table; columns: (Column | undefined)[]; known: number } | undefined
  for (const is of TABLES) {
    if (is.byFile && (!is.byFile.test(file) || header.filter((cell) => cell.trim()).length > 1)) continue
    if (is.file && !is.file.test(file)) continue
    const columns = columnsOf(header, is)
    const known = columns.filter(Boolean).length
    const fits = is.needs.every((group) => group.some((column) => columns.includes(column)))
    if (fits && known > (best?.known ?? 0)) best = { is, columns, known }
  }
  return left && (!best || best.known <= left.known) ? left : best
}

function columnsOf(header: readonly string[], { columns }: Table): (Column | undefined)[] {
  const taken = new Set<Column>()
  return header.map((cell) => {
    const column = columnsNamed(cell).find((one) => columns.includes(one) && !taken.has(one))
    if (column) taken.add(column)
    return column
  })
}

const LEFT = TABLES_LEFT.map(([columns, holds, file]) => ({ columns: columns.split('|').map(plainWord), holds, file }))

function tableLeft(header: readonly string[], path: string): { holds: string; known: number } | undefined {
  const names = new Set(header.map(plainWord))
  const found = LEFT.filter(
    ({ columns, file }) => columns.every((column) => names.has(column)) && (!file || file.test(path)),
  )
  const one = found.sort((a, b) => b.columns.length - a.columns.length)[0]
  return one && { holds: one.holds, known: one.columns.length }
}
