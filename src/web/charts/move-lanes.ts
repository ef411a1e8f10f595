import type { RiverMove } from './river-shape.ts'
import { shorten, textWidth } from './text-width.ts'

export const LANE = 19
export const MOVE_SIZE = 12
/** Half the diagonal of a diamond. */
export const DIAMOND = 6
const GAP = 6
const LABEL_LANES = 4
const LETTERS = 30

export interface PlacedMove {
  move: RiverMove
  x: number
  /** 0 is the lane nearest to the river. */
  lane: number
  /** Absent where no lane has room for it. */
  label?: { text: string; anchor: 'start' | 'end'; x: number; from: number; to: number } | undefined
}

type Stretch = readonly [from: number, to: number]

const isFree = (taken: readonly Stretch[], [from, to]: Stretch): boolean =>
  taken.every(([start, end]) => to + GAP <= start || end + GAP <= from)

const sidesOf = (x: number, label: string, right: number) => {
  const text = shorten(label, LETTERS)
  const width = textWidth(text, MOVE_SIZE)
  const reach = DIAMOND + 4
  return [
    { text, anchor: 'start' as const, x: x + reach, from: x + reach, to: x + reach + width },
    { text, anchor: 'end' as const, x: x - reach, from: x - reach - width, to: x - reach },
  ].filter(({ from, to }) => from >= 0 && to <= right)
}

const laneFor = (lanes: Stretch[][], stretch: Stretch, most: number): number => {
  const free = lanes.findIndex((taken, lane) => lane < most && isFree(taken, stretch))
  if (free !== -1) return free
  return lanes.length < most ? lanes.length : -1
}

const take = (lanes: Stretch[][], lane: number, stretch: Stretch): void => {
  const taken = lanes[lane] ?? []
  taken.push(stretch)
  lanes[lane] = taken
}

const placeOne = (lanes: Stretch[][], move: RiverMove, x: number, right: number): PlacedMove => {
  for (const label of sidesOf(x, move.label, right)) {
    const stretch: Stretch = [Math.min(x - DIAMOND, label.from), Math.max(x + DIAMOND, label.to)]
    const lane = laneFor(lanes, stretch, LABEL_LANES)
    if (lane === -1) continue
    take(lanes, lane, stretch)
    return { move, x, lane, label }
  }
  const bare: Stretch = [x - DIAMOND, x + DIAMOND]
  const lane = laneFor(lanes, bare, Infinity)
  take(lanes, lane, bare)
  return { move, x, lane }
}

/**
 * Puts each move in the lowest lane where diamond and label are free, the label at its right or, near the edge, at its
 * left; labels that fit nowhere are left out, diamonds never. Nothing overlaps.
 */
export const laneMoves = (
  moves: readonly RiverMove[],
  xOf: (move: RiverMove) => number,
  right: number,
): { placed: PlacedMove[]; lanes: number } => {
  const lanes: Stretch[][] = []
  const placed = moves
    .map((move) => ({ move, x: xOf(move) }))
    .filter(({ x }) => x >= 0 && x <= right)
    .sort((a, b) => a.x - b.x)
    .map(({ move, x }) => placeOne(lanes, move, Math.min(right - DIAMOND, Math.max(DIAMOND, x)), right))
  return { placed, lanes: lanes.length }
}
