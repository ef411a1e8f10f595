/** One line of a tab-separated table: its number as spreadsheets show it, and its cells by column. */
export interface TabRow {
  number: number
  cell: (column: string) => string | undefined
}

/** The lines below the first, which names the columns. `n/a` and an empty cell are no value. */
export function* tabRows(text: string): Generator<TabRow> {
  let number = 0
  let at: ReadonlyMap<string, number> | undefined
  for (const line of linesOf(text)) {
    number++
    if (!line.trim()) continue
    const cells = line.split('\t')
    if (!at) {
      at = new Map(cells.map((name, column) => [name.trim(), column]))
      continue
    }
    const columns = at
    yield { number, cell: (column) => valueIn(cells[columns.get(column) ?? -1]) }
  }
}

function valueIn(cell: string | undefined): string | undefined {
  const value = cell?.trim()
  return value && value.toLowerCase() !== 'n/a' ? value : undefined
}

function* linesOf(text: string): Generator<string> {
  for (let start = 0; start < text.length; ) {
    const end = text.indexOf('\n', start)
    const line = text.slice(start, end < 0 ? text.length : end)
    yield line.endsWith('\r') ? line.slice(0, -1) : line
    if (end < 0) return
    start = end + 1
  }
}
