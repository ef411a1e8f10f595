import { hourKinds, type WeekDay } from './week-shape.ts'

export interface WeekSquaresProps {
  id: string
  title: string
  description: string
  days: readonly WeekDay[]
  /** The label of an hour 0…24, every sixth is shown. */
  hour: (hour: number) => string
}

const CELL = 12.4
const LEFT = 43
const WIDTH = LEFT + 24 * CELL
const ROW = 16.2

/** A week at a glance: one square an hour, coloured by what filled most of it. */
export const WeekSquares = ({ id, title, description, days, hour }: WeekSquaresProps) => (
  <svg
    class="week-squares"
    id={id}
    viewBox={`0 0 ${WIDTH} ${days.length * ROW + 18}`}
    role="img"
    aria-label={title}
    aria-describedby={`${id}-desc`}
  >
    <desc id={`${id}-desc`}>{description}</desc>
    {days.map((day, row) => (
      <g key={day.id}>
        <text class="axis-label" x={0} y={row * ROW + 11.5}>
          {day.label}
        </text>
        {hourKinds(day).map((kind, at) => (
          <rect
            key={at}
            class={kind === 'none' ? 'week-track' : `block-${kind}`}
            x={Math.round((LEFT + at * CELL) * 10) / 10}
            y={Math.round(row * ROW * 10) / 10 + 0.5}
            width={10.8}
            height={14}
            rx={3}
          />
        ))}
      </g>
    ))}
    {[0, 6, 12, 18].map((each) => (
      <text key={each} class="axis-label" x={LEFT + each * CELL} y={days.length * ROW + 14}>
        {hour(each)}
      </text>
    ))}
  </svg>
)
