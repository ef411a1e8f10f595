import Papa from 'papaparse'

/** One record of a table: its number, counted from 1 with the header, as spreadsheets show it. */
export interface Row {
  number: number
  cells: string[]
}

const PIECE = 1 << 20

/**
 * The records of a CSV text, parsed a megabyte at a time. A quote that is never closed swallows all that follows: then
 * the last row says so with `unclosed`.
 */
export function* rowsOf(text: string, delimiter: string): Generator<Row & { unclosed?: true }> {
  let number = 0
  let size = PIECE
  for (let at = 0; at < text.length; ) {
    const isLast = at + size >= text.length
    const piece = isLast && at === 0 ? text : text.slice(at, at + size)
    const parser = new Papa.Parser({ delimiter, newline: newlineOf(text) })
    const { data, errors, meta } = parser.parse(piece, 0, !isLast) as Papa.ParseResult<string[]>
    const unclosed = errors.some(({ code }) => code === 'MissingQuotes')
    for (const [index, cells] of data.entries()) {
      number++
      if (cells.length > 1 || cells[0]?.trim())
        yield { number, cells, ...(unclosed && index === data.length - 1 ? { unclosed } : {}) }
    }
    if (isLast) return
    // A record longer than a piece: look further.
    if (!meta.cursor) size *= 4
    at += meta.cursor
  }
}

function newlineOf(text: string): '\n' | '\r\n' | '\r' {
  const first = text.slice(0, PIECE)
  if (first.includes('\r\n')) return '\r\n'
  return first.includes('\n') || !first.includes('\r') ? '\n' : '\r'
}

/** What stands between the cells: the sign that the first lines have most alike. */
export function delimiterOf(head: string): string {
  const lines = head
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(/\r\n?|\n/)
    .filter((line) => line.trim())
    .slice(0, 20)
  let best = ','
  let most = 0
  for (const sign of [',', ';', '\t', '|']) {
    const counts = lines.map((line) => line.split(sign).length - 1)
    const usual = median(counts)
    const alike = counts.filter((count) => count === usual).length / Math.max(1, counts.length)
    const worth = usual * alike
    if (worth > most) [best, most] = [sign, worth]
  }
  return best
}

function median(counts: readonly number[]): number {
  return [...counts].sort((a, b) => a - b)[Math.floor(counts.length / 2)] ?? 0
}
