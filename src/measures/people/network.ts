import { addDays, type PlainDate } from '#calendar'
import type { Tie } from '#record'
import { egoNetwork, type TiedPair, tieWeights } from '#statistics'
import type { Finding } from '../finding.ts'

export interface NetworkSlice {
  ties: readonly Pick<Tie, 'contact' | 'other'>[]
  /** The days on which one talked with each contact. */
  days: ReadonlyMap<string, readonly PlainDate[]>
  /** Ids of the contacts there are. */
  contacts: ReadonlySet<string>
  today: PlainDate
}

export interface Network {
  constraint: Finding
  effectiveSize: Finding
  efficiency: Finding
  /** Pairs said to know each other, of all pairs of the network. */
  pairs: Finding
  /** Contacts of the network of whom no tie is entered. */
  untied: number
}

/** Whom one talked with in so many days belongs to one's network: a convention of our own. */
const NETWORK_DAYS = 365

const EGO = ''

/**
 * Constraint and effective size of one's own network: the contacts one talked with in the last year, and everybody a tie
 * names. Pairs of whom nothing is said are taken as strangers, so there is nothing to tell before a tie is entered.
 */
export function network({ ties, days, contacts, today }: NetworkSlice): Network {
  const from = addDays(today, 1 - NETWORK_DAYS)
  const known = uniqueTies(ties).filter(([one, other]) => contacts.has(one) && contacts.has(other))
  const talked = [...contacts].filter((id) => days.get(id)?.some((day) => day >= from && day <= today))
  const tied = new Set(known.flat())
  const members = [...new Set([...talked, ...tied])]
  const pairs = (members.length * (members.length - 1)) / 2
  const rows = { concept: 'tie' } as const
  const basis = { n: members.length, counted: 'contacts', period: { from, to: today }, rows } as const
  const share = { ...basis, n: pairs, counted: 'pairs', unit: 'share', method: 'people.pairs' } as const
  const kinds = {
    constraint: { ...basis, unit: 'constraint', method: 'people.constraint' },
    effectiveSize: { ...basis, unit: 'contacts', method: 'people.effective size' },
    efficiency: { ...basis, unit: 'share', method: 'people.efficiency' },
  } as const
  const untied = members.length - tied.size
  if (!known.length) {
    const notEnough = { notEnough: { missing: 'ties' } } as const
    const { constraint, effectiveSize, efficiency } = kinds
    return {
      constraint: { ...constraint, ...notEnough },
      effectiveSize: { ...effectiveSize, ...notEnough },
      efficiency: { ...efficiency, ...notEnough },
      pairs: { ...share, ...notEnough },
      untied,
    }
  }
  const mine: TiedPair[] = members.map((id) => [EGO, id])
  const figures = egoNetwork(tieWeights([...mine, ...known]), EGO)
  return {
    constraint: { ...kinds.constraint, value: figures.constraint },
    effectiveSize: { ...kinds.effectiveSize, value: figures.effectiveSize },
    efficiency: { ...kinds.efficiency, value: figures.efficiency },
    pairs: { ...share, value: known.length / pairs },
    untied,
  }
}

/** Each pair once, whichever way round it was entered. */
function uniqueTies(ties: NetworkSlice['ties']): [string, string][] {
  const pairs = new Map<string, [string, string]>()
  for (const { contact, other } of ties) {
    const pair: [string, string] = contact < other ? [contact, other] : [other, contact]
    if (contact !== other) pairs.set(pair.join(' '), pair)
  }
  return [...pairs.values()]
}
