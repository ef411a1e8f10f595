import type { Days, Month, PlainDate, Span } from '#calendar'
import type {
  ConceptName,
  DayTotal,
  Entry,
  Id,
  MonthTotal,
  Named,
  OccupationPart,
  RatedField,
  RatingSums,
  Strand,
  Taxonomy,
  Thing,
} from '#record'
import type { ContactCount, ContactLine, ConversationDay } from './contact-lines.ts'
import type { RatingTerms } from './rating-sums.ts'
import type { SkillNaming } from './skill-namings.ts'

/** A thing as the store has it: with the version an edit must start from. */
export type Stored<Name extends ConceptName> = Thing<Name> & { version: number }

/** What an import already knows of a key: the thing it became, and whether that is still as it was imported. */
export interface Known {
  id: Id
  /** Of the content it was last imported with. */
  fingerprint: string
  /** The person has changed or removed it since. */
  touched: boolean
  /** It is out of sight. */
  removed?: boolean
}

export interface EntryFilter {
  from?: string | undefined
  to?: string | undefined
  kind?: Entry['kind'] | undefined
  job?: string | undefined
  work?: string | undefined
  tag?: string | undefined
  /** −2…+2; only check-ins with this energy. */
  energy?: number | undefined
  skill?: string | undefined
  contact?: string | undefined
  /** Only those that name one of these. */
  naming?: readonly Named[] | undefined
}

export interface Page {
  limit: number
  offset?: number
}

/** An entry found by its words, best first; `snippet` marks the words between \u0002 and \u0003. */
export interface Found {
  id: Id<'entry'>
  day: Entry['day']
  kind: Entry['kind']
  title?: string | undefined
  snippet: string
}

/** One deed a person did, with all the changes it made. */
export interface Operation {
  id: Id
  name: string
  actor: string
  at: number
  changes: number
  /** The operation that undid this one. */
  undoneBy?: Id | undefined
  undoes?: Id | undefined
  result: unknown
}

/** One line of the append-only log. `before` and `after` are rows as JSON; null where there was or is none. */
export interface Change {
  seq: number
  operation: Id
  concept: ConceptName
  id: Id
  before: string | null
  after: string | null
}

/** So many things of one day. */
export interface DayCount {
  day: PlainDate
  count: number
}

/** A month’s seconds of one job in one strand. */
export type MonthSeconds = Pick<MonthTotal, 'month' | 'strand' | 'job' | 'seconds'>

/** Reads one person's record. Removed things are never seen, unless said. */
export interface Reader {
  readonly person: Id<'person'>
  find<Name extends ConceptName>(concept: Name, id: string): Promise<Stored<Name> | undefined>
  /**
   * All things of a concept whose fields equal `where` (`undefined`: who have no such field), in order of birth. For the
   * concepts of which a career has few.
   */
  list<Name extends ConceptName>(concept: Name, where?: Partial<Thing<Name>>): Promise<Stored<Name>[]>
  /** The things with these ids, in no order; with `removed` those of them that were removed instead. */
  listByIds<Name extends ConceptName>(
    concept: Name,
    ids: readonly string[],
    terms?: { removed?: boolean },
  ): Promise<Stored<Name>[]>
  count(concept: ConceptName): Promise<number>
  /** Intervals that overlap the span (milliseconds, end not included), by start; `job` '' means unsorted. */
  intervals(span: { start: number; end: number }, job?: string): Promise<Stored<'interval'>[]>
  /** Unsorted intervals, newest first. */
  unsorted(page: Page): Promise<Stored<'interval'>[]>
  /** Intervals of one job, newest first: those that were sorted by likeness, or those that were not. */
  sorted(job: string, how: 'likely' | 'told', page: Page): Promise<Stored<'interval'>[]>
  /** Unsorted seconds by month are in `monthTotals` under the empty job; this counts the intervals. */
  countUnsorted(): Promise<number>
  /** Entries that pass the filter, newest day first. */
  entries(filter: EntryFilter, page: Page): Promise<Stored<'entry'>[]>
  countEntries(filter: EntryFilter): Promise<number>
  /** How many entries that pass the filter, or conversations of these days, lie on each day that has any; the first day first. */
  dayCounts(concept: 'entry' | 'conversation', filter: EntryFilter): Promise<DayCount[]>
  /** Answers to questions of the pulse on these days, the first day first. */
  answers(days: Days): Promise<Stored<'answer'>[]>
  /** All contacts with what a list shows of each, in order of birth. */
  contactLines(): Promise<ContactLine[]>
  /** How many contacts there are at each organisation, and without a known one. */
  contactCounts(): Promise<ContactCount[]>
  /** Seconds of all months by strand and job, whatever they are of, the first month first. */
  monthSeconds(strands: readonly Strand[]): Promise<MonthSeconds[]>
  /** With whom one talked on which day, the first day first. */
  conversationDays(): Promise<ConversationDay[]>
  /** How often entries name skills (or this one), by day, kind and job: those that name the same ones on one day are counted together. */
  skillNamings(skill?: string): Promise<SkillNaming[]>
  /** What a classification says of these occupations (of every one where no codes are given), all parts unless some are named. */
  occupations(
    taxonomy: Taxonomy,
    codes: readonly string[] | undefined,
    parts?: readonly OccupationPart[],
  ): Promise<Stored<'occupation'>[]>
  /** Elements of a classification with these codes. */
  elements(taxonomy: Taxonomy, codes: readonly string[]): Promise<Stored<'element'>[]>
  /** A rating of check-ins added up by day, and the days added up, by key of `by`; fast over decades. */
  ratingSums(field: RatedField, terms: RatingTerms): Promise<Map<string, RatingSums>>
  /** When these jobs were traced, by start: stretches in milliseconds that overlap the span, with nothing else of them. */
  spans(span: { start: number; end: number }, jobs: readonly string[]): Promise<Span[]>
  /**
   * Full text over title and text of all entries: those with every word, the last of which may be just begun; marks on
   * Latin letters and the case of all do not matter. At most `limit`, best first. Of very common words the 5,000 newest are searched.
   */
  search(words: string, limit: number): Promise<Found[]>
  /** Totals of these days, the first day first, of some strands and some jobs where they are named. */
  dayTotals(days: Days, strands?: readonly Strand[], jobs?: readonly string[]): Promise<DayTotal[]>
  /** Totals of these months, the first month first. With `job`, only that job’s; an empty one is that of all jobs together. */
  monthTotals(months?: { from: Month; to: Month }, strands?: readonly Strand[], job?: string): Promise<MonthTotal[]>
  operations(page: Page): Promise<Operation[]>
  operation(id: string): Promise<Operation | undefined>
  changes(operation: string): Promise<Change[]>
  /** The hash of the newest change, whatever the clock said when it was made: another one after every deed. */
  newestChange(): Promise<string>
  /** The operation that brought each of these things into the record, by their ids; some may not be found. */
  broughtBy(ids: readonly string[]): Promise<Map<string, Operation>>
  /** What is known of import keys, by key. */
  known(concept: ConceptName, keys: readonly string[]): Promise<Map<string, Known>>
}

export interface Origin {
  /** Of a thing that has none yet: the key it first came with stays its own. */
  key: string
  fingerprint: string
}

/** A thing to keep, and where it came from. */
export interface Saving<Name extends ConceptName> {
  thing: Thing<Name>
  /** Its id was never in the record: it need not be looked up. */
  fresh?: boolean
  origin?: Origin | undefined
}

/** Writes one person's record inside one transaction; every save is in the change log, totals follow. */
export interface Writer extends Reader {
  /**
   * Keeps a thing. With `was`, only when its version is still that one (0: when there is none yet): else nothing is
   * kept and the answer is `conflict`. An unchanged thing writes nothing.
   */
  save<Name extends ConceptName>(
    concept: Name,
    thing: Thing<Name>,
    options?: { was?: number | undefined; origin?: Origin | undefined },
  ): Promise<'kept' | 'unchanged' | 'conflict'>
  /**
   * Keeps many new or changed things of one concept fast; answers how many were new and how many changed. What makes
   * them one by one (a generator, a stream) need not hold them all. Others of this process go on meanwhile.
   */
  saveAll<Name extends ConceptName>(
    concept: Name,
    things: Iterable<Saving<Name>> | AsyncIterable<Saving<Name>>,
    progress?: (done: number) => void,
  ): Promise<{ added: number; changed: number }>
  /** Takes a thing out of sight; the log keeps it. False when there is no such thing. */
  remove(concept: ConceptName, id: string): Promise<boolean>
  /**
   * Appends the inverse of an operation. Refuses, and writes nothing, when one of its things is no longer as it left it
   * or something else has come to point at one that would vanish (`changedSince`: the first such thing). What is taken
   * back has a higher version than before; whether an import knows it as touched is as it was.
   */
  undo(operation: string): Promise<{ undone: number } | { changedSince: { concept: ConceptName; id: Id } }>
}

export interface Deed {
  /** Sent twice, done once: the second time answers the first one's result. A deed that changed nothing is not kept. */
  id: Id
  name: string
  /** Who acted: `browser`, `terminal`, `import`. */
  actor: string
}

/** Where records are kept. */
export interface Store {
  readonly kind: 'sqlite' | 'postgres'
  people(): Promise<Id<'person'>[]>
  /** The first person, made when there is none yet; several who ask at once are answered the same one. */
  firstPerson(): Promise<Id<'person'>>
  read<T>(person: Id<'person'>, ask: (reader: Reader) => Promise<T>): Promise<T>
  /**
   * Does a deed in one transaction: all of it is durable when this answers, nothing of it when it throws. `repeated`
   * when the deed had been done before; `value` must be JSON. Inside, read through the writer: the store itself waits
   * until the deed is done, and a `read` or `write` asked of it there would wait for ever.
   * @throws StoreTrouble when the disk is full, another program keeps the record to itself, and the like.
   */
  write<T>(
    person: Id<'person'>,
    deed: Deed,
    act: (writer: Writer) => Promise<T>,
  ): Promise<{ value: T; repeated: boolean; changes: number }>
  /**
   * Replays the change log from empty and compares it with the live tables and its own hash chain, and counts all totals
   * anew: a sentence for each difference.
   */
  verify(person: Id<'person'>): Promise<string[]>
  close(): Promise<void>
}
