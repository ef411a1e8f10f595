import type { Stretch } from './rest.ts'

/** How much of some stretches lies outside what is agreed, each moment once, in the unit of the stretches. */
export interface Outside {
  total: number
  outside: number
  /** Stretches of it that follow each other without a gap are one. */
  episodes: number
}

/** Time of `busy` that no `agreed` stretch has, or that lies on `leave` whatever else was agreed. */
export function outsideAgreed(
  busy: readonly Stretch[],
  agreed: readonly Stretch[],
  leave: readonly Stretch[] = [],
): Outside {
  const open = [0, 0, 0]
  const turns = [busy, agreed, leave].flatMap((stretches, kind) => stretches.flatMap((one) => turnsOf(one, kind)))
  turns.sort((a, b) => a.at - b.at)
  const sum: Outside = { total: 0, outside: 0, episodes: 0 }
  let endOfLast = Number.NaN
  for (const [index, { at, kind, step }] of turns.entries()) {
    open[kind] = (open[kind] as number) + step
    const next = turns[index + 1]?.at ?? at
    const [isBusy, isAgreed, isLeave] = open.map((count) => count > 0)
    if (next === at || !isBusy) continue
    sum.total += next - at
    if (isAgreed && !isLeave) continue
    sum.outside += next - at
    if (at !== endOfLast) sum.episodes++
    endOfLast = next
  }
  return sum
}

interface Turn {
  at: number
  kind: number
  /** 1 where one begins, −1 where it ends. */
  step: number
}

function turnsOf({ start, end }: Stretch, kind: number): Turn[] {
  return end > start
    ? [
        { at: start, kind, step: 1 },
        { at: end, kind, step: -1 },
      ]
    : []
}
