import { scaleLinear } from 'd3-scale'
import { tenth } from './path.ts'
import { RuledSheet } from './ruled-sheet.tsx'

export interface TimeBar {
  id: string
  /** Short: the first letter of a month. */
  label: string
  /** The bar in words: "November: 11.2 h a week, 9.8 to 12.6". */
  title: string
  /** null where there is not enough to say: a gap with its label. */
  value: number | null
  interval?: readonly [low: number, high: number] | undefined
  /** The one the heading speaks of. */
  emphasis?: boolean | undefined
  href?: string | undefined
}

export interface BarsOverTimeProps {
  id: string
  title: string
  description: string
  bars: readonly TimeBar[]
  /** "10 h", for the marks at the left. */
  format: (value: number) => string
  tone?: 'paid' | 'unpaid' | 'career' | undefined
}

const TOP = 8
const BASE = 112
const HEIGHT = 134

/** From 0 to the highest bar or interval: the y of a value in units, and the marks. */
export const barScale = (bars: readonly TimeBar[]): { y: (value: number) => number; ticks: number[] } => {
  const tops = bars.flatMap(({ value, interval }) => (value === null ? [] : [value, interval?.[1] ?? 0]))
  const scale = scaleLinear()
    .domain([0, Math.max(1e-9, ...tops.filter(Number.isFinite)) || 1])
    .range([BASE, TOP])
    .nice(3)
  return { y: (value) => scale(Math.max(0, value)), ticks: scale.ticks(3) }
}

const BarShape = ({ bar, x, width, y }: { bar: TimeBar; x: string; width: string; y: (value: number) => number }) => {
  if (bar.value === null) return <text class="axis-label" x={x} y={BASE - 4} />
  const top = y(bar.value)
  return (
    <svg x={x} width={width} height={HEIGHT} overflow="visible">
      <title>{bar.title}</title>
      <rect class="bar-touch" x="-20%" y={TOP} width="140%" height={BASE - TOP} />
      <rect class="bar" y={tenth(top)} width="100%" height={tenth(BASE - top)} rx={3} />
      {bar.interval && (
        <g class="whisker">
          <line
            class="whisker-casing"
            x1="50%"
            x2="50%"
            y1={tenth(y(bar.interval[0]))}
            y2={tenth(y(bar.interval[1]))}
          />
          <line x1="50%" x2="50%" y1={tenth(y(bar.interval[0]))} y2={tenth(y(bar.interval[1]))} />
        </g>
      )}
    </svg>
  )
}

const Bar = ({
  bar,
  index,
  count,
  tone,
  y,
}: {
  bar: TimeBar
  index: number
  count: number
  tone: string
  y: (value: number) => number
}) => {
  const part = 100 / count
  const x = `${tenth(index * part + part * 0.18)}%`
  const inside = (
    <>
      <BarShape bar={bar} x={x} width={`${tenth(part * 0.64)}%`} y={y} />
      <text class="axis-label" x={`${tenth((index + 0.5) * part)}%`} y={BASE + 17} text-anchor="middle">
        {bar.label}
      </text>
    </>
  )
  const kind = `time-bar time-bar-${tone}${bar.emphasis ? ' time-bar-now' : ''}`
  return bar.href ? (
    <a class={kind} href={bar.href}>
      {inside}
    </a>
  ) : (
    <g class={kind}>{inside}</g>
  )
}

/** One bar a period with its interval; widths are parts of the sheet, so it fits every screen. */
export const BarsOverTime = ({ id, title, description, bars, format, tone = 'paid' }: BarsOverTimeProps) => {
  if (bars.length === 0) return null
  const { y, ticks } = barScale(bars)
  const hasLinks = bars.some(({ href }) => href)
  return (
    <RuledSheet {...{ id, title, description, ticks, y, format, hasLinks }} height={HEIGHT}>
      {bars.map((bar, index) => (
        <Bar key={bar.id} bar={bar} index={index} count={bars.length} tone={tone} y={y} />
      ))}
    </RuledSheet>
  )
}
