import type { Span } from '#calendar'
import {
  type Contact,
  exampleWeight,
  type Interval,
  type Job,
  type NameReason,
  namesOf,
  type Organisation,
  type TokenKind,
  timeOf,
  tokensOf,
} from '#record'
import { type BayesEvidence, type BayesJudgement, type BayesTerms, type GivenEvidence, NaiveBayes } from '#statistics'
import { isExclusive, MOST_OF_KIND, mostOf, SURE, TELLING } from './how-telling.ts'

/** What likeness is learned from. */
export interface LikenessSlice {
  jobs: readonly Job[]
  organisations: readonly Organisation[]
  contacts: readonly Contact[]
  /** Intervals that have a job. Those sorted by likeness teach nothing. */
  examples: readonly Interval[]
}

/** One thing that speaks for a job. */
export interface LikenessReason {
  /** `before` and `after`: the job of the stretch next to it. */
  kind: TokenKind | 'before' | 'after'
  text: string
  /** In how many of the examples that have it, it was this job; both 0 when only the record’s names say it. */
  of: number
  all: number
  from?: NameReason | undefined
}

/** The job an interval is likeliest of. */
export interface Likely {
  job: Job['id']
  /** Posterior, 0…1. */
  probability: number
  /** Sure enough to be sorted by it: at least 0.9, and by two kinds of traits or one that is this job’s alone. */
  isSure: boolean
  reasons: LikenessReason[]
}

/** The jobs of the stretches around an interval, where there are any near. */
export interface Neighbours {
  before?: string | undefined
  after?: string | undefined
}

/** What a stretch of a job just before or after says for it **(own)**: odds of 6 to 1. */
const NEAR = Math.log(6)
/** What the record’s own names count while nothing was sorted that bears them, and afterwards. */
const NAME_WEIGHT = { alone: 20, beside: 2 }
const CONTACT_WEIGHT = { alone: 3, beside: 1 }

const TERMS: BayesTerms = {
  smoothing: 1,
  towards: 'pooled',
  priorMost: 4,
  priorPlus: 1,
  mostOf,
  mostOfKind: (kind) => MOST_OF_KIND[kind] ?? Number.POSITIVE_INFINITY,
}

/** Learned from what was sorted; says of others which job they are likeliest of, and why. */
export class Likeness {
  readonly #model: NaiveBayes
  readonly #names: readonly string[]
  readonly #from = new Map<string, NameReason>()
  readonly #times: readonly { job: string; time: Span }[]
  readonly #judged = new Map<string, Likely | undefined>()

  constructor({ jobs, organisations, contacts, examples }: LikenessSlice) {
    const named = namesOf(jobs, organisations, contacts)
    this.#names = [...new Set(named.flatMap(({ token }) => (token.startsWith('name=') ? [token.slice(5)] : [])))]
    this.#times = jobs.map((job) => ({ job: job.id, time: timeOf(job) }))
    // A record of one job knows no other time; there has to be something that it could be instead.
    this.#model = new NaiveBayes([...jobs.map(({ id }) => id), ...(jobs.length === 1 ? [''] : [])], TERMS)
    for (const example of examples)
      this.#model.learn({
        tokens: this.tokens(example),
        of: example.job ?? '',
        weight: exampleWeight(example),
      })
    for (const { token, job, from } of named) {
      const weights = from === 'contact' ? CONTACT_WEIGHT : NAME_WEIGHT
      const weight = this.#model.examples(token) ? weights.beside : weights.alone
      this.#model.learn({ tokens: [token], of: job, weight }, { counts: false })
      this.#from.set(`${token} ${job}`, from)
    }
  }

  tokens(interval: Interval): string[] {
    return tokensOf(interval, this.#names)
  }

  /** The likeliest job among those held at that time; nothing when nothing is known of any of its traits. */
  judge(interval: Interval, { before, after }: Neighbours = {}): Likely | undefined {
    const tokens = this.tokens(interval)
    const among = this.#times.filter(({ time }) => interval.startAt >= time.start && interval.startAt <= time.end)
    const key = JSON.stringify([tokens, before, after, among.length === this.#times.length || among])
    if (!this.#judged.has(key)) {
      if (this.#judged.size > MOST_REMEMBERED) this.#judged.clear()
      const allowed = new Set(['', ...among.map(({ job }) => job)])
      const judged = this.#model.judge(tokens, {
        among: allowed,
        given: [...near('before', before), ...near('after', after)],
      })
      this.#judged.set(key, judged?.of ? this.#likely(judged) : undefined)
    }
    return this.#judged.get(key)
  }

  #likely({ of, probability, evidence }: BayesJudgement): Likely {
    const telling = evidence.filter(({ logOdds }) => logOdds >= TELLING)
    const kinds = new Set(telling.map(({ token }) => traitOf(token)))
    const alone = telling.some(({ token }) => isExclusive(token, this.#model.seen(token, of)))
    const reasons = telling.slice(0, MOST_REASONS).map((one) => this.#reason(one, of))
    return { job: of as Job['id'], probability, isSure: probability >= SURE && (kinds.size > 1 || alone), reasons }
  }

  #reason({ token, of: count, all }: BayesEvidence, job: string): LikenessReason {
    const [kind, text] = [token.slice(0, token.indexOf('=')), token.slice(token.indexOf('=') + 1)]
    const from = all ? undefined : this.#from.get(`${token} ${job}`)
    return { kind: kind as LikenessReason['kind'], text, of: count, all, ...(from ? { from } : {}) }
  }
}

const MOST_REMEMBERED = 100_000
const MOST_REASONS = 4

function near(kind: 'before' | 'after', job: string | undefined): GivenEvidence[] {
  return job ? [{ token: `${kind}=${job}`, of: job, logOdds: NEAR }] : []
}

/** The whole title and its words are one trait. */
function traitOf(token: string): string {
  const kind = token.slice(0, token.indexOf('='))
  return kind === 'word' ? 'title' : kind
}
