import { max, sum } from 'd3-array'
import { calm } from './calm.ts'
import type { Grid } from './river-grid.ts'
import type { RiverBand } from './river-shape.ts'

export interface StackedBand {
  band: RiverBand
  /** Hours a week at each place of the grid, calmed. */
  thickness: readonly number[]
  /** Edges in units of the drawing; `bottom − top` is the thickness times `unitsPerHour`. */
  top: readonly number[]
  bottom: readonly number[]
}

export interface Stack {
  bands: readonly StackedBand[]
  unitsPerHour: number
  /** The line the paid jobs are centred on. */
  centre: number
  /** Upper edge of the whole river at each place. */
  top: readonly number[]
}

const firstHours = ({ hours }: RiverBand): number => {
  const first = hours.findIndex((value) => (value ?? 0) > 0)
  return first === -1 ? hours.length : first
}

const byPlace = (a: RiverBand, b: RiverBand): number => (b.order ?? firstHours(b)) - (a.order ?? firstHours(a))

/** Values by period spread over the places of the grid and calmed; what is not a number above 0 counts as 0. */
export const spread = (grid: Grid, values: readonly (number | null)[]): number[] =>
  calm(
    grid.period.map((period) => {
      const value = values[period] ?? 0
      return Number.isFinite(value) && value > 0 ? value : 0
    }),
    grid.radius,
  )

interface Flow {
  band: RiverBand
  thickness: number[]
}

const totalAt = (flows: readonly Flow[], index: number): number => sum(flows, ({ thickness }) => thickness[index] ?? 0)

/**
 * Stacks the bands into `height` units below `above`: paid jobs around the centre line, unpaid hanging from them, in
 * each half the latest on top. Bands touch and never overlap; the whole is as thick as the sum.
 */
export const stackRiver = (grid: Grid, bands: readonly RiverBand[], above: number, height: number): Stack => {
  const flowsOf = (paid: boolean): Flow[] =>
    bands
      .filter((band) => band.paid === paid)
      .sort(byPlace)
      .map((band) => ({ band, thickness: spread(grid, band.hours) }))
  const paid = flowsOf(true)
  const unpaid = flowsOf(false)
  const half = grid.xs.map((_, index) => totalAt(paid, index) / 2)
  const up = max(half) ?? 0
  const down = max(half, (value, index) => value + totalAt(unpaid, index)) ?? 0
  const unitsPerHour = up + down > 0 ? height / (up + down) : 0
  const centre = above + up * unitsPerHour
  const top = half.map((value) => centre - value * unitsPerHour)
  let edge = top
  const stacked = [...paid, ...unpaid].map(({ band, thickness }) => {
    const upper = edge
    edge = upper.map((y, index) => y + (thickness[index] ?? 0) * unitsPerHour)
    return { band, thickness, top: upper, bottom: edge }
  })
  return { bands: stacked, unitsPerHour, centre, top }
}
