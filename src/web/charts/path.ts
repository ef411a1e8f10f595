import { area, line } from 'd3-shape'

export type Point = readonly [x: number, y: number]

/** To a tenth of a unit, without a trailing zero: enough for the eye, short in the page. */
export const tenth = (value: number): number => Math.round(value * 10) / 10

const drawLine = line<Point>().digits(1)
const drawArea = area<{ x: number; top: number; bottom: number }>()
  .x(({ x }) => x)
  .y0(({ bottom }) => bottom)
  .y1(({ top }) => top)
  .digits(1)

/** A closed outline through the points. */
export const outline = (points: readonly Point[]): string => (points.length ? `${drawLine(points)}Z` : '')

/** The area between two edges over the same xs. */
export const between = (xs: readonly number[], tops: readonly number[], bottoms: readonly number[]): string =>
  drawArea(xs.map((x, index) => ({ x, top: tops[index] ?? 0, bottom: bottoms[index] ?? 0 }))) ?? ''

/** The stretches [from, to] (places, inclusive) where `holds` is true without a break. */
export const runs = (length: number, holds: (index: number) => boolean): [from: number, to: number][] => {
  const found: [number, number][] = []
  for (let index = 0; index < length; index++) {
    if (!holds(index)) continue
    const last = found.at(-1)
    if (last && last[1] === index - 1) last[1] = index
    else found.push([index, index])
  }
  return found
}
