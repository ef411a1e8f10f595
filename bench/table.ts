/** One line of the report: what was measured, on both sides, and what was aimed for. */
export interface Line {
  goal: string
  what: string
  ours: string
  other: string
  /** Ours over the other’s, medians. */
  ratio?: number | undefined
  /** The ratio aimed for, at most. */
  aim?: number | undefined
  /** Did both give the same answer? */
  equal?: boolean | undefined
}

export function report(lines: readonly Line[]): string {
  const head = ['goal', 'what', 'ours', 'other', 'ratio', 'aim', 'met', 'equal']
  const rows = lines.map(({ goal, what, ours, other, ratio, aim, equal }) => [
    goal,
    what,
    ours,
    other,
    ratio === undefined ? '' : ratio.toFixed(ratio < 0.1 ? 4 : 2),
    aim === undefined ? '' : `≤ ${Number(aim.toFixed(4))}`,
    ratio === undefined || aim === undefined ? '' : ratio <= aim ? 'yes' : 'no',
    equal === undefined ? '' : equal ? 'yes' : 'NO',
  ])
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => (row[column] ?? '').length)))
  const written = [head, widths.map((width) => '-'.repeat(width)), ...rows].map(
    (row) => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`,
  )
  return written.join('\n')
}

export function ms(value: number): string {
  return `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ms`
}
