/** One row of a table of related occupations, as it is published. */
export interface RelatedRow {
  code: string
  related: string
  tier?: string | undefined
  /** Rank among those of its code, from 1. */
  index?: number | undefined
}

export interface RelatedTable {
  rows: number
  occupations: number
  /** Rows of each occupation: one number where all have as many, else the fewest and the most; null without rows. */
  perOccupation: number | [least: number, most: number] | null
  /** The ranks each tier reaches from and to. */
  tiers: Record<string, [from: number, to: number]>
}

/** The occupations a table relates to `code`, in the table’s own order of rank. Read as it is, never computed. */
export function relatedTo(code: string, rows: readonly RelatedRow[]): RelatedRow[] {
  const own = rows.filter((row) => row.code === code)
  return own
    .map((row, place) => ({ row, rank: row.index ?? place + 1 }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ row }) => row)
}

/** What a table of related occupations is like as a whole. */
export function relatedTable(rows: readonly RelatedRow[]): RelatedTable {
  const counts = new Map<string, number>()
  const tiers: RelatedTable['tiers'] = {}
  for (const { code, tier, index } of rows) {
    const place = (counts.get(code) ?? 0) + 1
    counts.set(code, place)
    if (tier === undefined) continue
    const rank = index ?? place
    const [from, to] = tiers[tier] ?? [rank, rank]
    tiers[tier] = [Math.min(from, rank), Math.max(to, rank)]
  }
  const [least, most] = extremes([...counts.values()])
  return {
    rows: rows.length,
    occupations: counts.size,
    perOccupation: counts.size === 0 ? null : least === most ? least : [least, most],
    tiers,
  }
}

function extremes(values: readonly number[]): [number, number] {
  let [least, most] = [Infinity, 0]
  for (const value of values) {
    least = Math.min(least, value)
    most = Math.max(most, value)
  }
  return [least, most]
}
