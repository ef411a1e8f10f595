import type { ComponentChildren } from 'preact'
import { tenth } from './path.ts'

export interface DotRow {
  id: string
  label: ComponentChildren
  /** The row in words: "Budget rounds: −1.0, −1.5 to −0.5, 14 check-ins". */
  title: string
  /** Absent where there is not enough; then `missing` says how much is missing. */
  value?: number | undefined
  interval?: readonly [low: number, high: number] | undefined
  missing?: ComponentChildren
  /** High is bad here: the colours change sides. */
  reversed?: boolean | undefined
}

export interface DotIntervalProps {
  id: string
  title: string
  rows: readonly DotRow[]
  /** Ends of the line, −2…2 unless told. */
  domain?: readonly [low: number, high: number] | undefined
  /** Value of the rule in the middle: dots below are clay, above green, unless a row is reversed. */
  middle?: number | undefined
  words: { low: string; high: string }
}

const Dot = ({ row, at, middle }: { row: DotRow; at: (value: number) => string; middle: number }) => {
  const { value, interval, title, reversed } = row
  if (value === undefined || !Number.isFinite(value)) return null
  const isBad = reversed ? value > middle : value < middle
  return (
    <svg class="dot-row" width="100%" height="20" role="img" aria-label={title} overflow="visible">
      <line class="dot-middle" x1={at(middle)} x2={at(middle)} y1={-4} y2={24} />
      {interval && <line class="dot-interval" x1={at(interval[0])} x2={at(interval[1])} y1={10} y2={10} />}
      <circle class={isBad ? 'dot dot-below' : 'dot dot-above'} cx={at(value)} cy={10} r={5} />
    </svg>
  )
}

/** Values on one line with their intervals, as dots; the same scale for all rows. */
export const DotInterval = ({ id, title, rows, domain = [-2, 2], middle = 0, words }: DotIntervalProps) => {
  const [low, high] = domain
  const at = (value: number): string => {
    const part = (value - low) / (high - low || 1)
    return `${tenth(Math.min(1, Math.max(0, part)) * 100)}%`
  }
  if (rows.length === 0) return null
  return (
    <div class="dot-intervals" id={id}>
      <ul aria-label={title}>
        {rows.map((row) => (
          <li key={row.id}>
            <span class="dot-label">{row.label}</span>
            {row.value === undefined ? (
              <span class="dot-missing">{row.missing}</span>
            ) : (
              <Dot row={row} at={at} middle={middle} />
            )}
          </li>
        ))}
      </ul>
      <p class="dot-ends" aria-hidden="true">
        <span>{words.low}</span>
        <span>{words.high}</span>
      </p>
    </div>
  )
}
