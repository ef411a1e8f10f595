import { tenth } from './path.ts'

export interface GapBarProps {
  /** The row in words: “12 points short, 4 over”. */
  title: string
  /** To the left of the middle, in points. */
  short: number
  /** To the right. */
  over: number
  /** Points at either end; the highest of all rows, so that rows compare. */
  most: number
}

/** What is missing to the left of one line and what is over to its right: never one length for both. */
export const GapBar = ({ title, short, over, most }: GapBarProps) => {
  const part = (points: number) => tenth((Math.min(points, most) / Math.max(1e-9, most)) * 48)
  return (
    <svg class="gap-bar" width="100%" height="16" role="img" aria-label={title}>
      <rect class="gap-short" x={`${tenth(50 - part(short))}%`} y={3} width={`${part(short)}%`} height={10} rx={2} />
      <rect class="gap-over" x="50%" y={3} width={`${part(over)}%`} height={10} rx={2} />
      <line class="gap-middle" x1="50%" x2="50%" y1={0} y2={16} />
    </svg>
  )
}
