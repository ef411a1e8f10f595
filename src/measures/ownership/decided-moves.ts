import { firstDay, type PlainDate } from '#calendar'
import type { Move } from '#record'
import { wilsonInterval } from '#statistics'
import type { Finding } from '../finding.ts'

type Decider = NonNullable<Move['decidedBy']>

/** The moves of ten years by who decided them. */
export interface DecadeOfMoves {
  /** Its first year: 2010. */
  decade: number
  by: Readonly<Record<Decider | 'unsaid', number>>
}

/** Whose agenda the moves of a career followed. */
export interface DecidedMoves {
  /** The share decided by oneself, of the moves of which it is said who decided. */
  mine: Finding
  all: DecadeOfMoves['by']
  /** The first one first; ten years without a move stand too. */
  decades: readonly DecadeOfMoves[]
}

/** Moves to come do not count. */
export function decidedMoves(moves: readonly Move[], today: PlainDate): DecidedMoves {
  const past = moves.filter(({ on }) => firstDay(on) <= today)
  const said = past.filter(({ decidedBy }) => decidedBy)
  const mine = said.filter(({ decidedBy }) => decidedBy === 'me').length
  const from = past.map(({ on }) => firstDay(on)).sort()[0] ?? today
  const basis = { unit: 'share', n: said.length, counted: 'moves', method: 'ownership.moves' } as const
  const rows = { concept: 'move', ids: said.map(({ id }) => id).sort() } as const
  const told = said.length
    ? { value: mine / said.length, interval: wilsonInterval(mine, said.length) }
    : { notEnough: { missing: 'deciders' } as const }
  return {
    mine: { ...basis, ...told, period: { from, to: today }, rows },
    all: countsOf(past),
    decades: byDecade(past),
  }
}

function byDecade(moves: readonly Move[]): DecadeOfMoves[] {
  const years = moves.map(({ on }) => Number(on.slice(0, 4)))
  if (!years.length) return []
  const [first, last] = [decadeOf(Math.min(...years)), decadeOf(Math.max(...years))]
  return Array.from({ length: (last - first) / 10 + 1 }, (_, at) => {
    const decade = first + 10 * at
    return { decade, by: countsOf(moves.filter(({ on }) => decadeOf(Number(on.slice(0, 4))) === decade)) }
  })
}

function decadeOf(year: number): number {
  return year - (year % 10)
}

function countsOf(moves: readonly Move[]): DecadeOfMoves['by'] {
  const by = { me: 0, them: 0, both: 0, circumstance: 0, unsaid: 0 }
  for (const { decidedBy } of moves) by[decidedBy ?? 'unsaid'] += 1
  return by
}
