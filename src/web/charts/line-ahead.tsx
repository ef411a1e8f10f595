import { scaleLinear } from 'd3-scale'
import { between, outline, tenth } from './path.ts'
import { RuledSheet, TimeMarks } from './ruled-sheet.tsx'

/** A value at a place in time, 0 the first … 1 the last. */
export interface AheadPoint {
  at: number
  value: number
}

/** What may come: the middle and two intervals, the first where the present is. */
export interface AheadFan extends AheadPoint {
  interval95: readonly [low: number, high: number]
  interval80: readonly [low: number, high: number]
}

export interface LineAheadProps {
  id: string
  title: string
  description: string
  /** What was, in order. */
  points: readonly AheadPoint[]
  /** What may come; drawn otherwise than what was. */
  fan?: readonly AheadFan[] | undefined
  /** A rule to be reached, with its label. */
  aim?: { value: number; label: string } | undefined
  format: (value: number) => string
  /** Under the line: names of places in time. */
  marks: readonly { at: number; label: string }[]
  height?: number | undefined
}

const TOP = 14
const UNDER = 22

/** What was, as a line, and what may come, as a fan of its 80 % and 95 % intervals, on one scale from 0 on. */
export const LineAhead = (props: LineAheadProps) => {
  const { id, title, description, points, fan = [], aim, format, marks, height = 168 } = props
  const base = height - UNDER
  const highest = Math.max(
    0,
    ...points.map(({ value }) => value),
    ...fan.map((one) => one.interval95[1]),
    aim?.value ?? 0,
  )
  const scale = scaleLinear()
    .domain([0, highest || 1])
    .range([base, TOP])
    .nice(3)
  const ticks = scale.ticks(3)
  return (
    <RuledSheet {...{ id, title, description, height, ticks, format }} y={scale} kind="line-ahead" spills>
      <Drawn points={points} fan={fan} y={scale} height={height} />
      {aim && <Aim {...aim} y={tenth(scale(aim.value))} />}
      <Now point={points.at(-1)} y={scale} />
      <TimeMarks marks={marks} x={(at) => `${tenth(at * 100)}%`} y={height - 5} />
    </RuledSheet>
  )
}

type Y = (value: number) => number

/** Lines and areas in a sheet of a thousand by the height, stretched to the width there is. */
const Drawn = ({
  points,
  fan,
  y,
  height,
}: Pick<LineAheadProps, 'points'> & { fan: readonly AheadFan[]; y: Y; height: number }) => {
  const xs = fan.map(({ at }) => at * 1000)
  const area = (edge: 'interval80' | 'interval95') =>
    between(
      xs,
      fan.map((one) => y(one[edge][1])),
      fan.map((one) => y(one[edge][0])),
    )
  const line = (list: readonly AheadPoint[]) =>
    outline(list.map(({ at, value }) => [at * 1000, y(value)])).replace(/Z$/, '')
  return (
    <svg width="100%" height={height} viewBox={`0 0 1000 ${height}`} preserveAspectRatio="none" aria-hidden="true">
      {fan.length > 1 && <path class="ahead-95" d={area('interval95')} />}
      {fan.length > 1 && <path class="ahead-80" d={area('interval80')} />}
      {fan.length > 1 && <path class="ahead-middle" d={line(fan)} />}
      <path class="ahead-line" d={line(points)} />
    </svg>
  )
}

const Aim = ({ label, y }: { label: string; y: number }) => (
  <>
    <line class="ahead-aim" x2="100%" y1={y} y2={y} />
    <text class="axis-label ahead-aim-label" x={4} y={y - 5}>
      {label}
    </text>
  </>
)

const Now = ({ point, y }: { point: AheadPoint | undefined; y: Y }) =>
  point ? <circle class="ahead-now" cx={`${tenth(point.at * 100)}%`} cy={tenth(y(point.value))} r={4.5} /> : null
