/** A level and, for every place, a step after it, fitted to a series whose neighbours correlate by φ: what all fits need, gathered in one go. */
export interface WhitenedSteps {
  /** ln of the determinant of the errors’ correlations. */
  logDet: number
  /** How much the series tells of its level, in units of 1/σ². */
  level: number
  /** The sum of squares around the level. */
  left: number
  /** At k: of a step after the first k observations, k = 1 … n − 1, with the level left free. */
  steps: readonly WhitenedStep[]
}

export interface WhitenedStep {
  /** How much the series tells of it, in units of 1/σ². */
  information: number
  /** Its estimate times its information; pull²/information is what it takes off the sum of squares. */
  pull: number
}

/** `times` are whole numbers, rising. O(n) for all places together. */
export function whitenedSteps(y: readonly number[], times: readonly number[], phi: number): WhitenedSteps {
  const n = y.length
  const rows = whitened(y, times, phi)
  // Sums from each row to the end: a step is 1 from there on, whitened alike but for its first row.
  const levels = new Array<number>(n + 1).fill(0)
  const products = new Array<number>(n + 1).fill(0)
  let [squares, logDet] = [0, 0]
  for (let at = n - 1; at >= 0; at--) {
    const { level, value, scale } = rows[at] as Row
    levels[at] = (levels[at + 1] as number) + level * level
    products[at] = (products[at + 1] as number) + level * value
    squares += value * value
    logDet += 2 * Math.log(scale)
  }
  const [all, seen] = [levels[0] as number, products[0] as number]
  const steps = rows.map(({ level, value, scale }, at) => {
    const [later, laterSeen] = [levels[at + 1] as number, products[at + 1] as number]
    const shared = level / scale + later
    return {
      information: 1 / (scale * scale) + later - (shared * shared) / all,
      pull: value / scale + laterSeen - (shared * seen) / all,
    }
  })
  return { logDet, level: all, left: Math.max(0, squares - (seen * seen) / all), steps }
}

/** An observation less what its predecessor foretells, and what becomes of a level of 1; both divided by `scale`. */
interface Row {
  level: number
  value: number
  scale: number
}

function whitened(y: readonly number[], times: readonly number[], phi: number): Row[] {
  return y.map((value, at) => {
    if (at === 0) return { level: 1, value, scale: 1 }
    const along = phi ** ((times[at] as number) - (times[at - 1] as number))
    const scale = Math.sqrt(1 - along * along)
    return { level: (1 - along) / scale, value: (value - along * (y[at - 1] as number)) / scale, scale }
  })
}
