import { tenth } from './path.ts'

export interface PeriodSquare {
  id: string
  /** The square in words: "Week of 2 November: 1 of 2". */
  title: string
  state: 'met' | 'part' | 'leave' | 'running'
  /** How much of what was meant came about, 0 … 1. */
  part: number
}

export interface PeriodSquaresProps {
  id: string
  title: string
  description: string
  squares: readonly PeriodSquare[]
  /** Squares in a row. */
  across: number
}

const STEP = 22
const SIDE = 18

/** One square for each week or month, the first one first; filled from below by as much as came about. */
export const PeriodSquares = ({ id, title, description, squares, across }: PeriodSquaresProps) => {
  const columns = Math.min(across, Math.max(1, squares.length))
  const rows = Math.ceil(squares.length / columns)
  return (
    <svg
      class="period-squares"
      id={id}
      width={columns * STEP}
      viewBox={`0 0 ${columns * STEP} ${rows * STEP}`}
      role="img"
      aria-label={title}
      aria-describedby={`${id}-desc`}
    >
      <desc id={`${id}-desc`}>{description}</desc>
      {squares.map((square, index) => (
        <Square
          key={square.id}
          square={square}
          x={(index % columns) * STEP + 2}
          y={Math.floor(index / columns) * STEP + 2}
        />
      ))}
    </svg>
  )
}

const Square = ({ square, x, y }: { square: PeriodSquare; x: number; y: number }) => {
  const { title, state, part } = square
  const filled = tenth(SIDE * Math.min(1, Math.max(0, part)))
  return (
    <g class={`square square-${state}`}>
      <title>{title}</title>
      <rect class="square-ground" x={x} y={y} width={SIDE} height={SIDE} rx={3} />
      {filled > 0 && state !== 'leave' && (
        <rect class="square-part" x={x} y={tenth(y + SIDE - filled)} width={SIDE} height={filled} rx={3} />
      )}
      {state === 'leave' && <path class="square-leave" d={`M${x + 4},${y + SIDE - 4}L${x + SIDE - 4},${y + 4}`} />}
      {state === 'met' && <path class="square-tick" d={`M${x + 4.5},${y + 9.5}l3.2,3.2l6,-6.5`} />}
    </g>
  )
}
