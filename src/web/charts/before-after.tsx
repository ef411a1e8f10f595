import { scaleLinear } from 'd3-scale'
import { tenth } from './path.ts'
import { RuledSheet } from './ruled-sheet.tsx'

export interface WeekDot {
  id: string
  /** Number of its week, rising. */
  at: number
  value: number
  /** The week in words: "week of 3 June 2024: 41.2 h". */
  title: string
}

export interface WeeksSide {
  dots: readonly WeekDot[]
  /** The first and last week of the side, whether or not they have a dot. */
  from: number
  to: number
  mean?: number | undefined
  interval?: readonly [low: number, high: number] | undefined
  /** "before 41.2". */
  label: string
}

export interface BeforeAfterProps {
  id: string
  title: string
  description: string
  before?: WeeksSide | undefined
  after?: WeeksSide | undefined
  /** Where the line of the date stands, as a week’s number. */
  on: number
  onLabel: string
  /** Ends of the upright scale; what lies beyond widens it. */
  domain: readonly [low: number, high: number]
  format: (value: number) => string
}

const TOP = 26
const BASE = 150
const HEIGHT = 172

interface Scales {
  x: (at: number) => string
  y: (value: number) => number
  ticks: number[]
}

/** Weeks along, values up: the ends of the domain, and whatever dot or interval lies beyond. */
export function weekScales({ before, after, on, domain }: BeforeAfterProps): Scales {
  const sides = [before, after].filter((side) => side !== undefined)
  const weeks = [on, ...sides.flatMap(({ from, to }) => [from, to])]
  const [first, last] = [Math.min(...weeks), Math.max(...weeks)]
  const values = sides.flatMap(({ dots, interval }) => [...dots.map(({ value }) => value), ...(interval ?? [])])
  const scale = scaleLinear()
    .domain([Math.min(domain[0], ...values), Math.max(domain[1], ...values)])
    .range([BASE, TOP])
    .nice(4)
  return {
    x: (at) => `${tenth(1.5 + (97 * (at - first + 0.5)) / (last - first + 1))}%`,
    y: (value) => tenth(scale(value)),
    ticks: scale.ticks(4),
  }
}

/** The weeks of a series as dots on both sides of a date, with the mean of each side and its interval. */
export const BeforeAfter = (props: BeforeAfterProps) => {
  const { id, title, description, before, after, on, onLabel, format } = props
  const scales = weekScales(props)
  const { x, y, ticks } = scales
  return (
    <RuledSheet {...{ id, title, description, ticks, y, format }} height={HEIGHT} kind="before-after" margin={44}>
      {before && <Side side={before} scales={scales} kind="before" />}
      {after && <Side side={after} scales={scales} kind="after" />}
      <line class="date-line" x1={x(on)} x2={x(on)} y1={TOP - 8} y2={BASE + 6} />
      <text class="axis-label date-label" x={x(on)} y={HEIGHT - 4} text-anchor={anchorOf(x(on))}>
        {onLabel}
      </text>
    </RuledSheet>
  )
}

const Side = ({ side, scales, kind }: { side: WeeksSide; scales: Scales; kind: 'before' | 'after' }) => {
  const { x, y } = scales
  const { dots, from, to, mean, interval, label } = side
  const [left, right] = [x(from - 0.5), x(to + 0.5)]
  const width = `${tenth(Number.parseFloat(right) - Number.parseFloat(left))}%`
  return (
    <g class={`weeks-side weeks-${kind}`}>
      {interval && (
        <rect
          class="side-interval"
          x={left}
          width={width}
          y={y(interval[1])}
          height={Math.max(1, tenth(y(interval[0]) - y(interval[1])))}
        />
      )}
      {dots.map((dot) => (
        <circle key={dot.id} class="week-dot" cx={x(dot.at)} cy={y(dot.value)} r={2.6}>
          <title>{dot.title}</title>
        </circle>
      ))}
      {mean !== undefined && <line class="side-mean" x1={left} x2={right} y1={y(mean)} y2={y(mean)} />}
      <text
        class="side-label"
        x={kind === 'before' ? left : right}
        y={14}
        text-anchor={kind === 'before' ? 'start' : 'end'}
      >
        {label}
      </text>
    </g>
  )
}

/** A label at the edge of the sheet stands beside its line, not across it. */
function anchorOf(x: string): 'start' | 'middle' | 'end' {
  const at = Number.parseFloat(x)
  return at < 15 ? 'start' : at > 85 ? 'end' : 'middle'
}
