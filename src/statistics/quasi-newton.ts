/** Steps of the numerical gradient, in scaled units, and when to stop. */
const DELTA = 1e-3
const TOLERANCE = 1e-8
const ENOUGH = 1e-4
const SHORTER = 0.2
const LARGE = 10
const ITERATIONS = 100

type Point = readonly number[]

/**
 * A local minimum of f from a start, by the variable-metric method with numerical gradients. `scale` is the size of a usual
 * step of each number. f may be infinite where a point is not allowed, but not at the start.
 * Source: Nash, Compact Numerical Methods for Computers, 2nd edition, 1990, algorithm 21 (Broyden, Fletcher, Goldfarb, Shanno).
 */
export function minimum(f: (at: number[]) => number, start: Point, scale: Point = start.map(() => 1)): number[] {
  const scaled = (at: Point) => f(at.map((one, index) => one * (scale[index] as number)))
  const slope = (at: Point) =>
    at.map((_, index) => (scaled(moved(at, index, 1)) - scaled(moved(at, index, -1))) / (2 * DELTA))
  let at: number[] = start.map((one, index) => one / (scale[index] as number))
  let value = scaled(at)
  let gradient = slope(at)
  let metric = identity(at.length)
  let isFresh = true
  for (let step = 0; step < ITERATIONS; step++) {
    const towards = metric.map((row) => -dot(row, gradient))
    const descent = dot(towards, gradient)
    const next = descent < 0 ? shortened(scaled, at, towards, { value, descent }) : undefined
    const isNearer = next !== undefined && Math.abs(next.value - value) > TOLERANCE * (Math.abs(value) + TOLERANCE)
    if (next && next.value <= value) ({ at, value } = next)
    if (!next || !isNearer) {
      if (isFresh) break
      // What was learnt of the surface leads nowhere: once more straight downhill.
      metric = identity(at.length)
      gradient = slope(at)
      isFresh = true
      continue
    }
    const before = gradient
    gradient = slope(at)
    const learnt = updated(
      metric,
      next.by,
      gradient.map((one, index) => one - (before[index] as number)),
    )
    metric = learnt ?? identity(at.length)
    isFresh = learnt === undefined
  }
  return at.map((one, index) => one * (scale[index] as number))
}

/** The first of ever shorter steps that leads down far enough; nothing once a step changes nothing. */
function shortened(
  f: (at: Point) => number,
  from: Point,
  towards: Point,
  { value, descent }: { value: number; descent: number },
) {
  for (let length = 1; ; length *= SHORTER) {
    const by = towards.map((one) => length * one)
    const at = from.map((one, index) => one + (by[index] as number))
    if (at.every((one, index) => LARGE + one === LARGE + (from[index] as number))) return undefined
    const reached = f(at)
    if (Number.isFinite(reached) && reached <= value + descent * length * ENOUGH) return { at, by, value: reached }
  }
}

/** The metric after a step and the change of gradient along it; nothing where the surface does not curve upwards. */
function updated(metric: number[][], by: Point, change: Point): number[][] | undefined {
  const along = dot(by, change)
  if (along <= 0) return undefined
  const bent = metric.map((row) => dot(row, change))
  const weight = 1 + dot(bent, change) / along
  return metric.map((row, i) =>
    row.map((one, j) => {
      const [bi, bj, ti, tj] = [by[i], by[j], bent[i], bent[j]] as [number, number, number, number]
      return one + (weight * bi * bj - bi * tj - ti * bj) / along
    }),
  )
}

function moved(at: Point, index: number, sign: number): number[] {
  return at.map((one, other) => (other === index ? one + sign * DELTA : one))
}

function identity(size: number): number[][] {
  return Array.from({ length: size }, (_, i) => Array.from({ length: size }, (_, j) => (i === j ? 1 : 0)))
}

function dot(xs: Point, ys: Point): number {
  return xs.reduce((sum, x, index) => sum + x * (ys[index] as number), 0)
}
