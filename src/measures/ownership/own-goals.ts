import type { PlainDate } from '#calendar'
import type { Goal } from '#record'
import { wilsonInterval } from '#statistics'
import type { Finding } from '../finding.ts'

/** The share of goals that are one's own alone, of those of which it is said whose they are. */
export interface OwnGoals {
  mine: Finding
  by: Readonly<Record<'me' | 'them' | 'both' | 'unsaid', number>>
}

export function ownGoals(goals: readonly Goal[], today: PlainDate): OwnGoals {
  const begun = goals.filter(({ from }) => from <= today)
  const by = { me: 0, them: 0, both: 0, unsaid: 0 }
  for (const { whose } of begun) by[whose ?? 'unsaid'] += 1
  const n = begun.length - by.unsaid
  const from = begun.map((goal) => goal.from).sort()[0] ?? today
  const basis = { unit: 'share', n, counted: 'goals', method: 'ownership.goals' } as const
  const rows = { concept: 'goal', ids: begun.flatMap(({ id, whose }) => (whose ? [id] : [])).sort() } as const
  const told = n
    ? { value: by.me / n, interval: wilsonInterval(by.me, n) }
    : { notEnough: begun.length ? ({ missing: 'goal owners' } as const) : ({ missing: 'goals' } as const) }
  return { mine: { ...basis, ...told, period: { from, to: today }, rows }, by }
}
