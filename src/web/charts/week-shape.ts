/** A stretch of one day in hours of its clock, 0…24, fractions allowed. */
export interface Stretch {
  from: number
  to: number
}

export interface WeekBlock extends Stretch {
  /** `inside` the boundary and `bleed` are of the job shown; `other` is of any other job. */
  kind: 'inside' | 'bleed' | 'other'
  /** Unique in the week. */
  id: string
  /** "Writing, 19:00 to 21:00". */
  title: string
  /** Written into the block where there is room. */
  label?: string | undefined
  href?: string | undefined
}

export interface WeekDay {
  /** Unique in the week: the ISO date. */
  id: string
  /** "Mon 16". */
  label: string
  /** Where the day opens to its traces. */
  href?: string | undefined
  /** Agreed windows of the day. */
  windows?: readonly Stretch[] | undefined
  /** Quiet evenings, leave: nothing was to be here. */
  quiet?: readonly Stretch[] | undefined
  blocks: readonly WeekBlock[]
}

/** The stretch cut to the day; undefined when nothing of it is left. */
export const withinDay = ({ from, to }: Stretch): Stretch | undefined => {
  const [start, end] = [Math.max(0, from), Math.min(24, to)]
  return end > start ? { from: start, to: end } : undefined
}

const RANK = { bleed: 3, inside: 2, other: 1 } as const

/** What fills most of each of the 24 hours, at least a quarter of one; bleed before inside before other when equal. */
export const hourKinds = (day: WeekDay): (WeekBlock['kind'] | 'none')[] =>
  Array.from({ length: 24 }, (_, hour) => {
    const parts = new Map<WeekBlock['kind'], number>()
    for (const { kind, from, to } of day.blocks) {
      const part = Math.min(to, hour + 1) - Math.max(from, hour)
      if (part > 0) parts.set(kind, (parts.get(kind) ?? 0) + part)
    }
    const [most] = [...parts].sort(([a, partA], [b, partB]) => partB - partA || RANK[b] - RANK[a])
    return most && most[1] >= 0.25 ? most[0] : 'none'
  })
