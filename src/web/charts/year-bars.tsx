import { tenth } from './path.ts'

export interface YearBarsProps {
  /** The row in words: “Teaching: 3 in 2024, 5 in 2025”. */
  title: string
  years: readonly { year: number; count: number }[]
  /** The count at full height: the highest of all rows, so that rows compare. */
  most: number
}

const HEIGHT = 26
const WIDTH = 180

/** One row of small bars, a year each; rows of one chart stand year under year. */
export const YearBars = ({ title, years, most }: YearBarsProps) => {
  const step = WIDTH / Math.max(1, years.length)
  const width = Math.min(14, step * 0.72)
  return (
    <svg
      class="year-bars"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width={WIDTH}
      height={HEIGHT}
      role="img"
      aria-label={title}
    >
      <line class="year-base" x2={WIDTH} y1={HEIGHT - 0.5} y2={HEIGHT - 0.5} />
      {years.map(({ year, count }, at) => {
        if (!count) return null
        const height = Math.max(2.5, (count / Math.max(1, most)) * (HEIGHT - 3))
        const x = tenth(at * step + (step - width) / 2)
        return (
          <rect
            key={year}
            class="year-bar"
            x={x}
            y={tenth(HEIGHT - height)}
            width={tenth(width)}
            height={tenth(height)}
            rx={1}
          />
        )
      })}
    </svg>
  )
}
