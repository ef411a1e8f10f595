import { scaleUtc } from 'd3-scale'

/** The drawing's units across and the distance between two places where the river is measured. */
export const WIDTH = 1160
export const LEFT = 2
export const RIGHT = WIDTH - 30
const STEP = 4
/** Jobs begin and end over this many units, twice to each side. */
const CALM = 9

/** ISO date or month to the milliseconds of its start in UTC; NaN when it is none. */
export const timeOf = (date: string): number => Date.parse(/^\d{4}$/.test(date) ? `${date}-01-01` : date)

export interface Grid {
  xs: readonly number[]
  /** The period each place lies in. */
  period: readonly number[]
  /** Radius of the calming, in places. */
  radius: number
  xOf: (time: number) => number
  from: number
  until: number
}

/** Evenly spaced places over the periods; undefined when there is no time to draw. */
export const gridOver = (points: readonly string[], until: string): Grid | undefined => {
  const starts = points.map(timeOf)
  const from = starts[0] ?? Number.NaN
  const end = timeOf(until)
  if (!(end > from) || starts.some(Number.isNaN)) return undefined
  const scale = scaleUtc().domain([from, end]).range([LEFT, RIGHT])
  const count = Math.round((RIGHT - LEFT) / STEP) + 1
  const xs = Array.from({ length: count }, (_, index) => LEFT + ((RIGHT - LEFT) * index) / (count - 1))
  let at = 0
  const period = xs.map((x) => {
    const time = from + ((x - LEFT) / (RIGHT - LEFT)) * (end - from)
    while (at + 1 < starts.length && (starts[at + 1] ?? 0) <= time) at++
    return at
  })
  return { xs, period, radius: Math.round(CALM / STEP), xOf: (time) => scale(time), from, until: end }
}
