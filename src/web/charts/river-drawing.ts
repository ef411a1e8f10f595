import { max } from 'd3-array'
import { LANE, laneMoves, type PlacedMove } from './move-lanes.ts'
import { between, runs } from './path.ts'
import { type Grid, gridOver, LEFT, RIGHT, timeOf } from './river-grid.ts'
import { type BandLabel, bandLabels } from './river-labels.ts'
import type { RiverBand, RiverProps, Shade } from './river-shape.ts'
import { type Stack, type StackedBand, stackRiver } from './river-stack.ts'
import { type ThalwegLine, thalwegThrough } from './river-thalweg.ts'
import { shadesOf } from './shades.ts'
import { type Tick, timeTicks } from './time-axis.ts'

const HEIGHT = 268

export interface DrawnBand {
  band: RiverBand
  shade: Shade
  path: string
  /** One area for each stretch that is assumed. */
  assumed: readonly string[]
}

export interface RiverDrawing {
  grid: Grid
  stack: Stack
  bands: readonly DrawnBand[]
  line?: ThalwegLine | undefined
  labels: readonly BandLabel[]
  moves: readonly PlacedMove[]
  ticks: readonly Tick[]
  /** Units of the drawing: upper edge of the water, its lower edge, the whole height. */
  waterTop: number
  waterBottom: number
  height: number
  /** Hours a week and units of the bar that shows the scale. */
  scale: { hours: number; units: number }
}

const areaOver = ({ xs }: Grid, { top, bottom }: StackedBand, from: number, to: number): string =>
  between(xs.slice(from, to + 1), top.slice(from, to + 1), bottom.slice(from, to + 1))

const drawBand = (grid: Grid, stacked: StackedBand, shade: Shade): DrawnBand => {
  const { band, thickness } = stacked
  const last = grid.xs.length - 1
  const alive = runs(grid.xs.length, (index) => (thickness[index] ?? 0) > 0)
  const path = alive
    .map(([from, to]) => areaOver(grid, stacked, Math.max(0, from - 1), Math.min(last, to + 1)))
    .join('')
  const isAssumed = (index: number) => (thickness[index] ?? 0) > 0 && (band.assumed?.[grid.period[index] ?? 0] ?? false)
  const assumed = runs(grid.xs.length, isAssumed).map(([from, to]) =>
    areaOver(grid, stacked, from, Math.min(last, to + 1)),
  )
  return { band, shade, path, assumed }
}

const scaleBar = (unitsPerHour: number): { hours: number; units: number } => {
  const hours = [1, 2, 5, 10, 20, 40].findLast((each) => each * unitsPerHour <= 84) ?? 1
  return { hours, units: hours * unitsPerHour }
}

/** Everything a river is drawn from, in units; undefined when there are no hours or no time to draw. */
export const drawRiver = (props: RiverProps): RiverDrawing | undefined => {
  const grid = gridOver(props.points, props.until)
  if (!grid) return undefined
  const inside = (props.moves ?? []).filter(({ on }) => timeOf(on) >= grid.from && timeOf(on) <= grid.until)
  const { placed, lanes } = laneMoves(inside, ({ on }) => grid.xOf(timeOf(on)), RIGHT)
  const waterTop = 8 + lanes * LANE + (lanes > 0 ? 12 : 0)
  const stack = stackRiver(grid, props.bands, waterTop, HEIGHT)
  if (!((max(stack.bands, ({ thickness }) => max(thickness)) ?? 0) > 0)) return undefined
  const line = props.thalweg && thalwegThrough(grid, stack, props.thalweg)
  const shades = shadesOf(props.bands)
  const waterBottom = waterTop + HEIGHT
  return {
    grid,
    stack,
    bands: stack.bands.map((stacked) => drawBand(grid, stacked, shades.get(stacked.band.id) ?? 3)),
    line: line?.path ? line : undefined,
    labels: bandLabels(grid, stack, line),
    moves: placed,
    ticks: timeTicks(grid.from, grid.until, RIGHT - LEFT, props.locale),
    waterTop,
    waterBottom,
    height: waterBottom + 50,
    scale: scaleBar(stack.unitsPerHour),
  }
}
