import { sum } from 'd3-array'
import { outline, type Point, runs } from './path.ts'
import type { Grid } from './river-grid.ts'
import type { RiverThalweg } from './river-shape.ts'
import { type Stack, spread } from './river-stack.ts'

const THINNEST = 1.2
const SHARE = 3.6

export interface ThalwegLine {
  /** Centre of the hours that serve at each place, in units; undefined where none do. */
  centre: readonly (number | undefined)[]
  /** Half the width of the line, in units. */
  half: readonly number[]
  path: string
}

const centreAt = (stack: Stack, served: ReadonlyMap<string, number[]>, index: number): number | undefined => {
  const weight = ({ id }: { id: string }) => served.get(id)?.[index] ?? 0
  const whole = sum(stack.bands, ({ band }) => weight(band))
  if (!(whole > 1e-6)) return undefined
  const moment = sum(
    stack.bands,
    ({ band, top, bottom }) => (weight(band) * ((top[index] ?? 0) + (bottom[index] ?? 0))) / 2,
  )
  return moment / whole
}

const ribbon = (middle: readonly Point[], half: readonly number[]): string => {
  const left: Point[] = []
  const right: Point[] = []
  middle.forEach(([x, y], index) => {
    const [beforeX, beforeY] = middle[index - 1] ?? [x, y]
    const [afterX, afterY] = middle[index + 1] ?? [x, y]
    const [across, along] = [afterX - beforeX, afterY - beforeY]
    const length = Math.hypot(across, along) || 1
    const [dx, dy] = [(-along / length) * (half[index] ?? 0), (across / length) * (half[index] ?? 0)]
    left.push([x + dx, y + dy])
    right.push([x - dx, y - dy])
  })
  return outline([...left, ...right.reverse()])
}

/** The line of the hours that serve the works: at their weighted centre, as wide as their share. It breaks where none serve. */
export const thalwegThrough = (grid: Grid, stack: Stack, thalweg: RiverThalweg): ThalwegLine => {
  const served = new Map(Object.entries(thalweg.served).map(([id, hours]) => [id, spread(grid, hours)]))
  const half = spread(grid, thalweg.share).map((share) => THINNEST + SHARE * Math.min(1, share))
  const centre = grid.xs.map((_, index) => centreAt(stack, served, index))
  const path = runs(grid.xs.length, (index) => centre[index] !== undefined)
    .filter(([from, to]) => to > from)
    .map(([from, to]) => {
      const middle = grid.xs.slice(from, to + 1).map((x, index): Point => [x, centre[from + index] ?? 0])
      return ribbon(middle, half.slice(from, to + 1))
    })
    .join('')
  return { centre, half, path }
}
