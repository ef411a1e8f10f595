/** One example: what was seen of it, the class it belongs to, and how much it counts. */
export interface BayesExample {
  /** Each of the form `kind=text`; one that is there twice counts twice. */
  tokens: readonly string[]
  of: string
  weight: number
}

/** How a token speaks. In logarithms of odds (natural). */
export interface BayesTerms {
  /** How many tokens the smoothing counts for in each class. */
  smoothing: number
  /**
   * How often a token of this kind is expected in a class of which nothing is known yet: with this probability (Lidstone), or as
   * often as in all classes together (Dirichlet). A small probability: such a token is expected to be one class’s own.
   */
  expected: (kind: string) => number | 'pooled'
  /** Examples of a class that count for its prior at most, beside `priorPlus` for each class. */
  priorMost: number
  priorPlus: number
  /** The most a token can say for one class against another, by its weight in all examples; no end when absent. */
  mostOf?: ((token: string, weight: number) => number) | undefined
  /** The most all tokens of a kind can say together; no end when absent. */
  mostOfKind?: ((kind: string) => number) | undefined
}

/** What one token says for the class against the runner-up, and in how many of the examples that have it, it was so. */
export interface BayesEvidence {
  token: string
  logOdds: number
  of: number
  all: number
}

export interface BayesJudgement {
  of: string
  /** Posterior, 0…1. */
  probability: number
  runnerUp: string | undefined
  /** Only what speaks for the class, the strongest first. */
  evidence: BayesEvidence[]
}

/** Evidence from elsewhere, as if a token had said it. */
export interface GivenEvidence {
  token: string
  of: string
  logOdds: number
}

/** A token’s weights and numbers of examples, by class. */
interface Tally {
  weight: number
  count: number
  weights: number[]
  counts: number[]
}

/**
 * Multinomial naive Bayes over bags of tokens. Source: Manning, Raghavan and Schütze, *Introduction to Information
 * Retrieval*, 2008, ch. 13.2; smoothing towards the pooled frequencies as in ch. 12.2.2. A token never seen says nothing.
 */
export class NaiveBayes {
  readonly classes: readonly string[]
  readonly #terms: BayesTerms
  readonly #index: ReadonlyMap<string, number>
  readonly #tallies = new Map<string, Tally>()
  readonly #examples: number[]
  readonly #weights: number[]
  #weight = 0

  constructor(classes: Iterable<string>, terms: BayesTerms) {
    this.classes = [...new Set(classes)]
    this.#terms = terms
    this.#index = new Map(this.classes.map((name, index) => [name, index]))
    this.#examples = this.classes.map(() => 0)
    this.#weights = this.classes.map(() => 0)
  }

  /**
   * Takes an example in; one of a class that was not announced is left out. An example whose tokens count unlike is given in
   * parts, of which the first alone counts for the prior.
   */
  learn({ tokens, of, weight }: BayesExample, { isPart = false }: { isPart?: boolean } = {}): void {
    const index = this.#index.get(of)
    if (index === undefined || weight <= 0) return
    if (!isPart) this.#examples[index] = (this.#examples[index] ?? 0) + weight
    for (const [place, token] of tokens.entries())
      this.#count(token, index, weight, tokens.indexOf(token) === place ? 1 : 0)
    this.#weights[index] = (this.#weights[index] ?? 0) + weight * tokens.length
    this.#weight += weight * tokens.length
  }

  /** The weight of the examples that have the token: in all, and of this class. */
  seen(token: string, of: string): { all: number; of: number } {
    const tally = this.#tallies.get(token)
    const index = this.#index.get(of)
    return { all: tally?.weight ?? 0, of: (index !== undefined && tally?.weights[index]) || 0 }
  }

  /** How many examples that count have the token. */
  examples(token: string): number {
    return this.#tallies.get(token)?.count ?? 0
  }

  /** The likeliest class among those allowed (all unless told); nothing when no token was ever seen. */
  judge(
    tokens: readonly string[],
    { among, given = [] }: { among?: ReadonlySet<string> | undefined; given?: readonly GivenEvidence[] } = {},
  ): BayesJudgement | undefined {
    const known = tokens.filter((token) => this.#tallies.has(token))
    const allowed = [...this.classes.keys()].filter((index) => !among || among.has(this.classes[index] as string))
    if (!allowed.length || !(known.length || given.length)) return undefined
    const said = [
      ...known.map((token) => ({ token, logs: this.#logsOf(token, allowed) })),
      ...given.map(({ token, of, logOdds }) => ({
        token,
        logs: allowed.map((index) => (this.classes[index] === of ? 0 : -logOdds)),
      })),
    ]
    const scores = this.#summed(said, allowed)
    return this.#decided(said, scores, allowed)
  }

  #count(token: string, index: number, weight: number, one: number): void {
    const tally = this.#tallies.get(token) ?? { weight: 0, count: 0, weights: [], counts: [] }
    this.#tallies.set(token, tally)
    tally.weight += weight
    tally.count += one
    tally.weights[index] = (tally.weights[index] ?? 0) + weight
    tally.counts[index] = (tally.counts[index] ?? 0) + one
  }

  /** Logarithms of the token’s probability in each class, the best at 0, none below what the token may say at most. */
  #logsOf(token: string, allowed: readonly number[]): number[] {
    const { smoothing, expected, mostOf } = this.#terms
    const tally = this.#tallies.get(token) as Tally
    const rate = expected(kindOf(token))
    const before = smoothing * (rate === 'pooled' ? tally.weight / this.#weight : rate)
    const logs = allowed.map((index) =>
      Math.log(((tally.weights[index] ?? 0) + before) / ((this.#weights[index] ?? 0) + smoothing)),
    )
    return floored(logs, mostOf?.(token, tally.weight))
  }

  #summed(said: readonly { token: string; logs: readonly number[] }[], allowed: readonly number[]): number[] {
    const { priorMost, priorPlus, mostOfKind } = this.#terms
    const scores = allowed.map((index) => Math.log(Math.min(this.#examples[index] ?? 0, priorMost) + priorPlus))
    for (const [kind, ofKind] of Map.groupBy(said, ({ token }) => kindOf(token))) {
      const sums = allowed.map((_, place) => ofKind.reduce((sum, { logs }) => sum + (logs[place] ?? 0), 0))
      for (const [place, sum] of floored(sums, mostOfKind?.(kind)).entries()) scores[place] = (scores[place] ?? 0) + sum
    }
    return scores
  }

  #decided(
    said: readonly { token: string; logs: readonly number[] }[],
    scores: readonly number[],
    allowed: readonly number[],
  ): BayesJudgement | undefined {
    const [best, second] = [...scores.keys()].sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0))
    if (best === undefined) return undefined
    const top = scores[best] ?? 0
    const index = allowed[best] as number
    const evidence = said.map(({ token, logs }) => {
      const { counts, count = 0 } = this.#tallies.get(token) ?? {}
      const logOdds = second === undefined ? 0 : (logs[best] ?? 0) - (logs[second] ?? 0)
      return { token, logOdds, of: counts?.[index] ?? 0, all: count }
    })
    return {
      of: this.classes[index] as string,
      probability: 1 / scores.reduce((sum, score) => sum + Math.exp(score - top), 0),
      runnerUp: second === undefined ? undefined : this.classes[allowed[second] as number],
      evidence: evidence.filter(({ logOdds }) => logOdds > 0).sort((a, b) => b.logOdds - a.logOdds),
    }
  }
}

/** What stands before the first `=` of a token. */
export function kindOf(token: string): string {
  return token.slice(0, token.indexOf('='))
}

function floored(logs: readonly number[], most = Number.POSITIVE_INFINITY): number[] {
  const top = Math.max(...logs)
  return logs.map((log) => Math.max(log - top, -most))
}
