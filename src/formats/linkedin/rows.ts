import Papa from 'papaparse'
import { type Complaint, complaint } from '#record'
import type { Column } from './columns.ts'
import type { FoundTable } from './find-table.ts'

/** One row of a table, asked column by column; knows what the columns nobody knows say. */
export class Row {
  /** `row 14`, as a spreadsheet counts. */
  readonly place: string
  readonly #cells = new Map<Column, string>()
  /** Cells under headers the table does not know: “Header: cell”. */
  readonly others: readonly string[]

  constructor(
    number: number,
    cells: readonly string[],
    header: readonly string[],
    columns: readonly (Column | undefined)[],
  ) {
    this.place = `row ${number}`
    const others: string[] = []
    for (const [index, raw] of cells.entries()) {
      const cell = raw.toWellFormed().replaceAll('\u0000', '\uFFFD').replace(/\r\n?/g, '\n').trim()
      const column = columns[index]
      if (cell && column) this.#cells.set(column, cell)
      else if (cell) others.push(`${header[index]?.trim() || 'Without a header'}: ${cell}`)
    }
    this.others = others
  }

  /** The cell of the first of these columns that says anything. */
  cell(...columns: readonly Column[]): string | undefined {
    for (const column of columns) {
      const cell = this.#cells.get(column)
      if (cell) return cell
    }
    return undefined
  }
}

/** The rows under a table's header, blank ones passed over; a row that cannot be told apart is a complaint. */
export function* rowsOf(text: string, found: FoundTable): Iterable<{ row: Row } | { complaint: Complaint }> {
  if ('holds' in found.table) return
  const { header, headerAt, delimiter, table } = found
  const { data, errors } = Papa.parse<string[]>(text.startsWith('\uFEFF') ? text.slice(1) : text, { delimiter })
  const broken = new Set(errors.filter(({ type }) => type === 'Quotes').map(({ row }) => row))
  for (const [index, split] of data.entries()) {
    const cells = header.length === 1 ? [split.join(delimiter)] : split
    if (index <= headerAt || cells.every((cell) => !cell.trim())) continue
    const number = index + 1
    if (broken.has(index))
      yield {
        complaint: complaint(
          `row ${number}`,
          'its double quotes do not match, so it and what may follow it could not be told apart',
          'Write a double quote inside a cell twice, or export the table again.',
        ),
      }
    else if (cells.length > header.length)
      yield {
        complaint: complaint(
          `row ${number}`,
          `it has ${cells.length} cells, but the table has ${header.length} columns`,
          'Put the cell that holds a comma in double quotes.',
        ),
      }
    else yield { row: new Row(number, cells, header, table.columns) }
  }
}
