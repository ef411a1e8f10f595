/** A stretch on a number line, the end not included. */
export interface Stretch {
  start: number
  end: number
}

/** The longest stretch within a window that none of `busy` touches. `busy` are in order of their start; they may overlap. */
export function longestGap(busy: readonly Stretch[], window: Stretch): number {
  let [longest, at] = [0, window.start]
  for (const { start, end } of busy) {
    if (end <= window.start || start >= window.end) continue
    longest = Math.max(longest, start - at)
    at = Math.max(at, end)
  }
  return Math.max(longest, window.end - at)
}

/**
 * Longest gap in the `length` (24 hours) that begin with the first start of each day, for every day on which a stretch starts and whose
 * window is known: up to the last end, or to `until`. A stretch that starts within another is none of its own.
 * Source: Directive 2003/88/EC, article 3.
 */
export function restByDay(
  busy: readonly Stretch[],
  dayOf: (start: number) => number,
  length: number,
  until = Number.NEGATIVE_INFINITY,
): { day: number; rest: number }[] {
  const sorted = busy.filter(({ start, end }) => end > start).sort((a, b) => a.start - b.start)
  const firsts = new Map<number, { first: number; at: number }>()
  let last = Number.NEGATIVE_INFINITY
  for (const [at, { start, end }] of sorted.entries()) {
    if (start > last) {
      const day = dayOf(start)
      if (!firsts.has(day)) firsts.set(day, { first: start, at })
    }
    last = Math.max(last, end)
  }
  const known = Math.max(last, until)
  return [...firsts].flatMap(([day, { first, at }]) => {
    const window = { start: first, end: first + length }
    return window.end > known ? [] : [{ day, rest: longestGap(from(sorted, at, window.end), window) }]
  })
}

/** The stretches from one on that start before an end: what lies before or after it cannot touch the window. */
function from(sorted: readonly Stretch[], at: number, end: number): Stretch[] {
  const own: Stretch[] = []
  for (let next = at; next < sorted.length; next++) {
    const stretch = sorted[next] as Stretch
    if (stretch.start >= end) break
    own.push(stretch)
  }
  return own
}
