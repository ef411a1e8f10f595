/** A stretch between two instants in milliseconds, the end not included. */
export interface Span {
  start: number
  end: number
}

export function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, span) => sum + span.end - span.start, 0)
}

/** The same time once: sorted, overlapping and touching spans joined, empty ones dropped. */
export function union(spans: readonly Span[]): Span[] {
  const sorted = spans.filter((span) => span.end > span.start).sort((a, b) => a.start - b.start)
  const joined: Span[] = []
  for (const span of sorted) {
    const last = joined.at(-1)
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end)
    else joined.push({ start: span.start, end: span.end })
  }
  return joined
}

/** What two sets have in common. */
export function intersect(a: readonly Span[], b: readonly Span[]): Span[] {
  const [left, right] = [union(a), union(b)]
  const both: Span[] = []
  for (let i = 0, j = 0; i < left.length && j < right.length; ) {
    const [one, two] = [left[i] as Span, right[j] as Span]
    const [start, end] = [Math.max(one.start, two.start), Math.min(one.end, two.end)]
    if (start < end) both.push({ start, end })
    if (one.end < two.end) i++
    else j++
  }
  return both
}

/** What of `a` lies in no span of `b`. */
export function subtract(a: readonly Span[], b: readonly Span[]): Span[] {
  const holes = union(b)
  return union(a).flatMap((span) => {
    const left: Span[] = []
    let start = span.start
    for (const hole of holes) {
      if (hole.end <= start || hole.start >= span.end) continue
      if (hole.start > start) left.push({ start, end: hole.start })
      start = Math.max(start, hole.end)
    }
    if (start < span.end) left.push({ start, end: span.end })
    return left
  })
}
