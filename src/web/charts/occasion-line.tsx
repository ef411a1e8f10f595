import { tenth } from './path.ts'
import { RuledSheet, TimeMarks } from './ruled-sheet.tsx'

export interface LinePoint {
  id: string
  /** The point in words: "6 November: 6.7 points". */
  title: string
  value: number
  /** Where it stands in time, 0 the first … 1 the last. */
  at: number
  /** Whether the move to it is more than error; absent where that cannot be told, and for the first. */
  real?: boolean | undefined
}

export interface OccasionLineProps {
  id: string
  title: string
  description: string
  points: readonly LinePoint[]
  domain: readonly [low: number, high: number]
  /** Values with a rule and a label at the left. */
  ticks: readonly number[]
  format: (value: number) => string
  /** Under the line: names of places in time, 0…1. */
  marks: readonly { at: number; label: string }[]
  height?: number | undefined
}

const EDGE = 8
const UNDER = 22
/** Points keep this far from both ends, in percent. */
const INSET = 2

/** One value after the other in time; a move that may be error alone is drawn grey, one that is more is drawn strong. */
export const OccasionLine = (props: OccasionLineProps) => {
  const { id, title, description, points, domain, ticks, format, marks, height = 150 } = props
  const base = height - UNDER
  const [low, high] = domain
  const y = (value: number) => {
    const part = Math.min(1, Math.max(0, (value - low) / (high - low || 1)))
    return tenth(base - part * (base - EDGE))
  }
  const x = (at: number) => `${tenth(INSET + Math.min(1, Math.max(0, at)) * (100 - 2 * INSET))}%`
  return (
    <RuledSheet {...{ id, title, description, height, ticks, y, format }} spills>
      {points.slice(1).map((point, index) => (
        <line
          key={point.id}
          class={point.real ? 'occasion-move occasion-move-real' : 'occasion-move'}
          x1={x(points[index]?.at ?? 0)}
          y1={y(points[index]?.value ?? 0)}
          x2={x(point.at)}
          y2={y(point.value)}
        />
      ))}
      {points.map((point) => (
        <circle
          key={point.id}
          class={point.real ? 'occasion occasion-real' : 'occasion'}
          cx={x(point.at)}
          cy={y(point.value)}
          r={point.real ? 4.5 : 3.5}
        >
          <title>{point.title}</title>
        </circle>
      ))}
      <TimeMarks marks={marks} x={x} y={height - 4} />
    </RuledSheet>
  )
}
