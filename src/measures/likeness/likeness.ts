import type { Span } from '#calendar'
import {
  type Contact,
  exampleWeight,
  type Interval,
  type Job,
  type NameExample,
  type NameReason,
  namesOf,
  type Organisation,
  type TokenKind,
  timeOf,
  tokensOf,
} from '#record'
import {
  type BayesEvidence,
  type BayesJudgement,
  type BayesTerms,
  type GivenEvidence,
  kindOf,
  NaiveBayes,
} from '#statistics'
import { canStand, isExclusive, MOST_OF_KIND, mostOf, OWN_KINDS, OWN_SHARE, SURE, TELLING } from './how-telling.ts'

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
  /** `before`, `after`, `beyond`, `during`, `usual`: the job of stretches beside or around it. */
  kind: TokenKind | keyof Neighbours
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
  /** The stretch beyond the one that is there, when the other side lies open. */
  beyond?: string | undefined
  /** A meeting or a tracked stretch around it; then nothing else beside it counts. */
  during?: string | undefined
  /** The job beside which windows of the same look usually stand, and the odds (logarithm) that says for it. */
  usual?: { job: string; logOdds: number } | undefined
}

/** What a stretch of a job beside it says for an interval, and a meeting of a job around it **(own)**. */
const BESIDE: Readonly<Record<Exclude<keyof Neighbours, 'usual'>, number>> = {
  before: Math.log(8),
  after: Math.log(8),
  beyond: Math.log(8),
  during: Math.log(500),
}
/** What the record’s own names say **(own)**, until three examples or more that bear them say otherwise. */
const NAMED: Readonly<Record<NameReason, number>> = {
  'job name': Math.log(30),
  'organisation name': Math.log(30),
  'organisation domain': Math.log(30),
  contact: Math.log(5),
}
const ENOUGH_EXAMPLES = 3

const TERMS: BayesTerms = {
  smoothing: 50,
  expected: (kind) => (OWN_KINDS.has(kind) ? 0.001 : 'pooled'),
  priorMost: 4,
  priorPlus: 0.25,
  mostOf,
  mostOfKind: (kind) => MOST_OF_KIND[kind] ?? Number.POSITIVE_INFINITY,
}

/** Learned from what was sorted; says of others which job they are likeliest of, and why. */
export class Likeness {
  readonly #model: NaiveBayes
  readonly #names: readonly string[]
  readonly #named: ReadonlyMap<string, NameExample[]>
  readonly #times: readonly { job: string; time: Span }[]
  readonly #judged = new Map<string, Likely | undefined>()

  constructor({ jobs, organisations, contacts, examples }: LikenessSlice) {
    const named = namesOf(jobs, organisations, contacts)
    this.#names = [...new Set(named.flatMap(({ token }) => (token.startsWith('name=') ? [token.slice(5)] : [])))]
    this.#times = jobs.map((job) => ({ job: job.id, time: timeOf(job) }))
    // A record of one job knows no other time; there has to be something that it could be instead.
    this.#model = new NaiveBayes([...jobs.map(({ id }) => id), ...(jobs.length === 1 ? [''] : [])], TERMS)
    this.#learn(examples)
    this.#named = Map.groupBy(named, ({ token }) => token)
  }

  /** A title that comes again is not a new witness of its words: the n-th counts a n-th for them **(own)**. */
  #learn(examples: readonly Interval[]): void {
    const shown = new Map<string, number>()
    for (const example of examples) {
      const [of, weight] = [example.job ?? '', exampleWeight(example)]
      const { words = [], others = [] } = Object.groupBy(this.tokens(example), (token) =>
        kindOf(token) === 'word' ? 'words' : 'others',
      )
      const title = `${of} ${example.title}`
      const times = (shown.get(title) ?? 0) + 1
      shown.set(title, times)
      this.#model.learn({ tokens: others, of, weight })
      this.#model.learn({ tokens: words, of, weight: weight / times }, { isPart: true })
    }
  }

  tokens(interval: Interval): string[] {
    return tokensOf(interval, this.#names)
  }

  /** The traits by which a correction of one interval says something of others: not the program, the hours, the kind of trace. */
  traits(interval: Interval): string[] {
    return this.tokens(interval).filter((token) => !/^(?:app|trace|hours)=/.test(token))
  }

  /** The likeliest job among those held at that time; nothing when nothing is known of any of its traits. */
  judge(interval: Interval, neighbours: Neighbours = {}): Likely | undefined {
    const tokens = this.tokens(interval)
    const among = this.#times.filter(({ time }) => interval.startAt >= time.start && interval.startAt <= time.end)
    const key = JSON.stringify([tokens, neighbours, among.length === this.#times.length || among])
    if (!this.#judged.has(key)) {
      if (this.#judged.size > MOST_REMEMBERED) this.#judged.clear()
      const allowed = new Set(['', ...among.map(({ job }) => job)])
      const given = [...this.#namedBy(tokens), ...near(neighbours)]
      const judged = this.#model.judge(tokens, { among: allowed, given })
      this.#judged.set(key, judged?.of ? this.#likely(judged) : undefined)
    }
    return this.#judged.get(key)
  }

  #namedBy(tokens: readonly string[]): GivenEvidence[] {
    const named = tokens.flatMap((token) => this.#named.get(token) ?? [])
    const speaking = named.filter(({ token, job }) => {
      const { of, all } = this.#model.seen(token, job)
      return all < ENOUGH_EXAMPLES || of >= OWN_SHARE * all
    })
    return speaking.map(({ token, job, from }) => ({ token: `${token} ${from}`, of: job, logOdds: NAMED[from] }))
  }

  #likely({ of, probability, evidence }: BayesJudgement): Likely {
    const telling = evidence.filter(({ logOdds }) => logOdds >= TELLING)
    const standing = independent(telling.map(({ token }) => kindOf(token)))
    const alone = telling.some(
      ({ token }) => kindOf(token) === 'during' || isExclusive(token, this.#model.seen(token, of)),
    )
    const reasons = telling.slice(0, MOST_REASONS).map(reasonOf)
    return { job: of as Job['id'], probability, isSure: probability >= SURE && (standing > 1 || alone), reasons }
  }
}

const FROM = Object.keys(NAMED) as NameReason[]
const MOST_REMEMBERED = 100_000
const MOST_REASONS = 4

function near({ usual, ...beside }: Neighbours): GivenEvidence[] {
  const told = Object.entries(beside) as [keyof typeof BESIDE, string | undefined][]
  return [
    ...told.flatMap(([kind, job]) => (job ? [{ token: `${kind}=${job}`, of: job, logOdds: BESIDE[kind] }] : [])),
    ...(usual ? [{ token: `usual=${usual.job}`, of: usual.job, logOdds: usual.logOdds }] : []),
  ]
}

function reasonOf({ token, of, all }: BayesEvidence): LikenessReason {
  const at = token.indexOf('=')
  const from = FROM.find((one) => token.endsWith(` ${one}`))
  const text = token.slice(at + 1, from && -from.length - 1)
  return { kind: token.slice(0, at) as LikenessReason['kind'], text, of, all, ...(from && !all ? { from } : {}) }
}

/** How many of the kinds say something of their own; a whole title and one of its words are the same, two words are two. */
function independent(kinds: readonly string[]): number {
  const words = kinds.filter((kind) => kind === 'word').length
  const others = new Set(kinds.filter((kind) => kind !== 'word' && canStand(kind)))
  return others.size + Math.max(0, Math.min(2, words) - (others.has('title') ? 1 : 0))
}
