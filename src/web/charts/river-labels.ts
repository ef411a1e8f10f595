import { type Grid, LEFT, RIGHT } from './river-grid.ts'
import type { Stack, StackedBand } from './river-stack.ts'
import type { ThalwegLine } from './river-thalweg.ts'
import { textWidth } from './text-width.ts'

export const LABEL_SIZE = 13
const ROOM = LABEL_SIZE + 7
const CLEAR = 3

export interface BandLabel {
  band: StackedBand['band']
  /** Middle of the text. */
  x: number
  y: number
  width: number
}

interface Slot {
  middle: number
  room: number
}

/** The taller of the rooms that stay free in a band over a stretch: the whole, or above or below the thalweg. */
const slotOver = (stacked: StackedBand, line: ThalwegLine | undefined, from: number, to: number): Slot => {
  let [top, bottom, high, low] = [-Infinity, Infinity, Infinity, -Infinity]
  for (let index = from; index <= to; index++) {
    top = Math.max(top, stacked.top[index] ?? 0)
    bottom = Math.min(bottom, stacked.bottom[index] ?? 0)
    const centre = line?.centre[index]
    if (centre === undefined) continue
    const half = (line?.half[index] ?? 0) + CLEAR
    high = Math.min(high, centre - half)
    low = Math.max(low, centre + half)
  }
  if (high >= bottom || low <= top) return { middle: (top + bottom) / 2, room: bottom - top }
  const [above, below] = [high - top, bottom - low]
  return above >= below ? { middle: (top + high) / 2, room: above } : { middle: (low + bottom) / 2, room: below }
}

const labelIn = (grid: Grid, stacked: StackedBand, line: ThalwegLine | undefined): BandLabel | undefined => {
  const width = textWidth(stacked.band.label, LABEL_SIZE) + 8
  const step = (RIGHT - LEFT) / (grid.xs.length - 1)
  const places = Math.ceil(width / step)
  const alive = grid.xs.flatMap((_, index) => ((stacked.thickness[index] ?? 0) > 0.1 ? [index] : []))
  const [first, last] = [alive[0] ?? 0, alive.at(-1) ?? -1]
  let best: { x: number; y: number; worth: number } | undefined
  for (let from = first; from + places <= last; from += 2) {
    const { middle, room } = slotOver(stacked, line, from, from + places)
    if (room < ROOM) continue
    const x = ((grid.xs[from] ?? 0) + (grid.xs[from + places] ?? 0)) / 2
    const aside = Math.abs(from + places / 2 - (first + last) / 2) / Math.max(1, last - first)
    const worth = Math.min(room, 44) - 60 * aside
    if (!best || worth > best.worth) best = { x, y: middle, worth }
  }
  return best && { band: stacked.band, x: best.x, y: best.y, width }
}

/** Where each band's name fits inside it, clear of the thalweg; bands too thin or short go without. */
export const bandLabels = (grid: Grid, stack: Stack, line: ThalwegLine | undefined): BandLabel[] =>
  stack.bands.flatMap((stacked) => labelIn(grid, stacked, line) ?? [])
