/** Tables of Markdown whose cells read back exactly: one line each, `|` and `\` behind a `\`. */
export function tableRow(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replace(/[\\|]/g, '\\$&')).join(' | ')} |`
}

export function tableHead(names: readonly string[]): string {
  return `${tableRow(names)}\n${tableRow(names.map(() => '---'))}\n`
}

/** The cells of a row, or nothing when the line is none. */
export function parseRow(line: string): string[] | undefined {
  const row = line.trim()
  if (!row.startsWith('|') || !row.endsWith('|') || row.length < 2) return undefined
  const cells: string[] = []
  let cell = ''
  for (let at = 1; at < row.length; at++) {
    const letter = row[at] as string
    if (letter === '|') {
      cells.push(cell.trim())
      cell = ''
    } else if (letter === '\\' && /[\\|]/.test(row[at + 1] ?? '')) cell += row[++at]
    else cell += letter
  }
  return cells
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
