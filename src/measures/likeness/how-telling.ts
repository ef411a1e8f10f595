import type { TokenKind } from '#record'
import { kindOf } from '#statistics'

/** The least probability with which likeness sorts. */
export const SURE = 0.9
/** The least odds with which a token is a reason: 2 to 1. */
export const TELLING = Math.log(2)

/** Kinds of which two have to agree; the program alone says too little. */
export function canStand(kind: string): boolean {
  return kind !== 'app' && kind !== 'trace' && kind !== 'hours'
}

/** Traits that can be of one job alone. A single word, a program or the hours cannot. */
export const OWN_KINDS: ReadonlySet<string> = new Set<TokenKind>([
  'calendar',
  'project',
  'tag',
  'domain',
  'name',
  'title',
])
/** So many examples, all of one job, make such a trait its own. */
const LEAST_OWN = 2
/** One stray example in fifty does not take it away again. */
export const OWN_SHARE = 0.98

/** Odds that single tokens of a kind say at most, and all of a kind together. Conventions of our own; see docs/measures.md. */
const ODDS: Readonly<Record<TokenKind, readonly [one: number, all: number]>> = {
  calendar: [100, 100],
  project: [100, 100],
  tag: [100, 100],
  domain: [100, 100],
  name: [50, 50],
  title: [100, 100],
  word: [10, 40],
  app: [2, 2],
  trace: [1.2, 1.2],
  hours: [1.3, 1.3],
}

export const MOST_OF_KIND: Readonly<Record<string, number>> = Object.fromEntries(
  Object.entries(ODDS).map(([kind, [, all]]) => [kind, Math.log(all)]),
)

/**
 * The most a token can say: after n examples odds of n + 1 to 1, as in Laplace’s rule of succession, and never more than
 * its kind may.
 */
export function mostOf(token: string, weight: number): number {
  const [one] = ODDS[kindOf(token) as TokenKind] ?? [1]
  return Math.min(Math.log(1 + weight), Math.log(one))
}

/** Is the trait of this job alone? */
export function isExclusive(token: string, { of, all }: { of: number; all: number }): boolean {
  if (/ (?:job name|organisation name|organisation domain)$/.test(token)) return true
  return OWN_KINDS.has(kindOf(token)) && of >= LEAST_OWN && of >= OWN_SHARE * all
}
