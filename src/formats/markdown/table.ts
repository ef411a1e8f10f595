/** Tables of Markdown whose cells read back exactly: one line each, `|` and `\` behind a `\`. */
export function tableRow(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replace(/[\\|]/g, '\\$&')).join(' | ')} |`
}

export function tableHead(names: readonly string[]): string {
  return `${tableRow(names)}\n${tableRow(names.map(() => '---'))}\n`
}

/** The cells of a row, or nothing when the line is none. */
export function parseRow(line: string): string[] | undefined {
  if (!/^\s*\|.*\|\s*$/.test(line)) return undefined
  const cells = [
    ...line
      .trim()
      .slice(1)
      .matchAll(/((?:[^\\|]|\\.)*)\|/gs),
  ]
  return cells.map((cell) => (cell[1] as string).trim().replace(/\\([\\|])/g, '$1'))
}

/** Several values in one cell, parted by commas; one with a comma, a quote or an odd edge stands in quotes. */
export function listText(values: readonly string[]): string {
  return values.length ? values.map((value) => (isBare(value) ? value : JSON.stringify(value))).join(', ') : '[]'
}

function isBare(value: string): boolean {
  return /^[^",[\\][^",\\]*$/.test(value) && value.trim() === value
}

export function parseList(cell: string): string[] {
  if (cell === '[]') return []
  const parts = cell.match(/"(?:[^"\\]|\\.)*"|[^\s,"][^,]*/g) ?? []
  return parts.map((part) => part.trim()).flatMap((part) => (part ? [unquoted(part)] : []))
}

function unquoted(part: string): string {
  if (!part.startsWith('"')) return part
  try {
    return JSON.parse(part)
  } catch {
    return part
  }
}
