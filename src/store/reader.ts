import type { Days, Month, Span } from '#calendar'
import {
  type ConceptName,
  type DayTotal,
  type Id,
  LONGEST_INTERVAL,
  type MonthTotal,
  type OccupationPart,
  type RatedField,
  type RatingSums,
  type Strand,
  type Taxonomy,
  type Thing,
} from '#record'
import { broughtBy } from './brought-by.ts'
import { lastChange } from './change-log.ts'
import {
  type ContactCount,
  type ContactLine,
  type ConversationDay,
  contactCounts,
  contactLines,
  conversationDays,
} from './contact-lines.ts'
import type { Db, Dialect } from './database.ts'
import { entriesWhere } from './entry-filter.ts'
import { operationOf } from './operation.ts'
import { type RatingTerms, ratingSums } from './rating-sums.ts'
import { fromRow } from './row.ts'
import { type SkillNaming, skillNamings } from './skill-namings.ts'
import type {
  Change,
  DayCount,
  EntryFilter,
  Found,
  Known,
  MonthSeconds,
  Operation,
  Page,
  Reader,
  Stored,
} from './store.ts'
import { columnOf, type ThingRow } from './tables.ts'

/** Reads one person's record through one database or transaction. */
export class DatabaseReader implements Reader {
  readonly person: Id<'person'>
  protected readonly db: Db
  protected readonly dialect: Dialect

  constructor(db: Db, dialect: Dialect, person: Id<'person'>) {
    this.db = db
    this.dialect = dialect
    this.person = person
  }

  async find<Name extends ConceptName>(concept: Name, id: string): Promise<Stored<Name> | undefined> {
    if (!isAskable(id)) return undefined
    const row = await this.live(concept).where('id', '=', id).executeTakeFirst()
    return row && fromRow(concept, row as ThingRow)
  }

  async list<Name extends ConceptName>(concept: Name, where: Partial<Thing<Name>> = {}): Promise<Stored<Name>[]> {
    let query = this.live(concept)
    for (const [field, value] of Object.entries(where)) {
      query =
        value === undefined ? query.where(columnOf(field), 'is', null) : query.where(columnOf(field), '=', kept(value))
    }
    const rows = await query.orderBy('id').execute()
    return rows.map((row) => fromRow(concept, row as ThingRow))
  }

  async listByIds<Name extends ConceptName>(
    concept: Name,
    ids: readonly string[],
    { removed = false }: { removed?: boolean } = {},
  ): Promise<Stored<Name>[]> {
    const found: Stored<Name>[] = []
    for (let start = 0; start < ids.length; start += 1_000) {
      const query = this.kept(concept, removed).where(this.dialect.among('id', ids.slice(start, start + 1_000)))
      for (const row of await query.execute()) found.push(fromRow(concept, row as ThingRow))
    }
    return found
  }

  async count(concept: ConceptName): Promise<number> {
    return this.#counted(this.live(concept))
  }

  async intervals(span: { start: number; end: number }, job?: string): Promise<Stored<'interval'>[]> {
    let query = this.live('interval')
      .where('start_at', '<', span.end)
      .where('start_at', '>', span.start - LONGEST_INTERVAL)
      .where('end_at', '>', span.start)
    if (job) query = query.where('job', '=', job)
    else if (job === '') query = query.where('job', 'is', null)
    const rows = await query.orderBy('start_at').orderBy('id').execute()
    return rows.map((row) => fromRow('interval', row as ThingRow))
  }

  async unsorted({ limit, offset = 0 }: Page): Promise<Stored<'interval'>[]> {
    const query = this.live('interval').where('job', 'is', null).orderBy('start_at', 'desc').orderBy('id')
    const rows = await query.limit(limit).offset(offset).execute()
    return rows.map((row) => fromRow('interval', row as ThingRow))
  }

  async sorted(job: string, how: 'likely' | 'told', { limit, offset = 0 }: Page): Promise<Stored<'interval'>[]> {
    const query = this.live('interval')
      .where('job', '=', job)
      .where('likely', how === 'likely' ? 'is not' : 'is', null)
    const rows = await query.orderBy('start_at', 'desc').orderBy('id').limit(limit).offset(offset).execute()
    return rows.map((row) => fromRow('interval', row as ThingRow))
  }

  async countUnsorted(): Promise<number> {
    return this.#counted(this.live('interval').where('job', 'is', null))
  }

  async entries(filter: EntryFilter, { limit, offset = 0 }: Page): Promise<Stored<'entry'>[]> {
    const query = entriesWhere(this.live('entry'), filter).orderBy('day', 'desc').orderBy('id', 'desc')
    const rows = await query.limit(limit).offset(offset).execute()
    return rows.map((row) => fromRow('entry', row as ThingRow))
  }

  async countEntries(filter: EntryFilter): Promise<number> {
    return this.#counted(entriesWhere(this.live('entry'), filter))
  }

  async dayCounts(concept: 'entry' | 'conversation', filter: EntryFilter): Promise<DayCount[]> {
    const { from, to } = filter
    const query = entriesWhere(this.live(concept), concept === 'entry' ? filter : { from, to })
    const counted = query
      .clearSelect()
      .select((eb) => ['day' as never, eb.fn.countAll<number | string>().as('count')])
      .groupBy('day' as never)
      .orderBy('day' as never)
    const rows = (await counted.execute()) as unknown as DayCount[]
    return rows.map(({ day, count }) => ({ day, count: Number(count) }))
  }

  ratingSums(field: RatedField, terms: RatingTerms): Promise<Map<string, RatingSums>> {
    return ratingSums(this.db, this.person, field, terms)
  }

  contactLines(): Promise<ContactLine[]> {
    return contactLines(this.db, this.person)
  }

  contactCounts(): Promise<ContactCount[]> {
    return contactCounts(this.db, this.person)
  }

  conversationDays(): Promise<ConversationDay[]> {
    return conversationDays(this.db, this.person)
  }

  async skillNamings(skill?: string): Promise<SkillNaming[]> {
    return skill === undefined || isAskable(skill) ? skillNamings(this.db, this.dialect, this.person, skill) : []
  }

  async occupations(
    taxonomy: Taxonomy,
    codes: readonly string[] | undefined,
    parts?: readonly OccupationPart[],
  ): Promise<Stored<'occupation'>[]> {
    if (codes && !codes.length) return []
    let query = this.live('occupation').where('taxonomy', '=', taxonomy)
    if (codes) query = query.where(this.dialect.among('code', codes))
    if (parts) query = query.where('part', 'in', [...parts])
    return (await query.orderBy('id').execute()).map((row) => fromRow('occupation', row as ThingRow))
  }

  async elements(taxonomy: Taxonomy, codes: readonly string[]): Promise<Stored<'element'>[]> {
    if (!codes.length) return []
    const query = this.live('element').where('taxonomy', '=', taxonomy).where(this.dialect.among('code', codes))
    return (await query.orderBy('id').execute()).map((row) => fromRow('element', row as ThingRow))
  }

  async spans(span: Span, jobs: readonly string[]): Promise<Span[]> {
    const query = this.live('interval')
      .clearSelect()
      .select(['start_at as start', 'end_at as end'] as never)
      .where('start_at', '<', span.end)
      .where('start_at', '>', span.start - LONGEST_INTERVAL)
      .where('end_at', '>', span.start)
      .where(this.dialect.among('job', jobs))
    const rows = (await query.orderBy('start_at').execute()) as unknown as Span[]
    return rows.map(({ start, end }) => ({ start: Number(start), end: Number(end) }))
  }

  async answers({ from, to }: Days): Promise<Stored<'answer'>[]> {
    const query = this.live('answer').where('day', '>=', from).where('day', '<=', to).orderBy('day').orderBy('id')
    return (await query.execute()).map((row) => fromRow('answer', row as ThingRow))
  }

  search(words: string, limit: number): Promise<Found[]> {
    return this.dialect.search(this.db, this.person, words, limit)
  }

  async dayTotals(days: Days, strands?: readonly Strand[], jobs?: readonly string[]): Promise<DayTotal[]> {
    let query = this.db
      .selectFrom('day_total')
      .select(['day', 'strand', 'job', 'of', 'seconds'])
      .where('person', '=', this.person)
      .where('day', '>=', days.from)
      .where('day', '<=', days.to)
    if (strands) query = query.where('strand', 'in', [...strands])
    if (jobs) query = query.where('job', 'in', [...jobs])
    return (await query.orderBy('day').execute()) as DayTotal[]
  }

  async monthTotals(
    months?: { from: Month; to: Month },
    strands?: readonly Strand[],
    job?: string,
  ): Promise<MonthTotal[]> {
    let query = this.db
      .selectFrom('month_total')
      .select(['month', 'strand', 'job', 'of', 'days', 'seconds', 'squares', 'products'])
      .where('person', '=', this.person)
    if (months) query = query.where('month', '>=', months.from).where('month', '<=', months.to)
    if (strands) query = query.where('strand', 'in', [...strands])
    if (job !== undefined) query = query.where('job', '=', job)
    return (await query.orderBy('month').execute()) as MonthTotal[]
  }

  async monthSeconds(strands: readonly Strand[]): Promise<MonthSeconds[]> {
    const query = this.db
      .selectFrom('month_total')
      .select((eb) => ['month', 'strand', 'job', eb.fn.sum<number | string>('seconds').as('seconds')])
      .where('person', '=', this.person)
      .where('strand', 'in', [...strands])
      .groupBy(['month', 'strand', 'job'])
    const rows = await query.orderBy('month').orderBy('strand').orderBy('job').execute()
    return rows.map(({ seconds, ...of }) => ({ ...of, seconds: Number(seconds) })) as MonthSeconds[]
  }

  async operations({ limit, offset = 0 }: Page): Promise<Operation[]> {
    const query = this.db.selectFrom('operation').selectAll().where('person', '=', this.person)
    const rows = await query.orderBy('at', 'desc').orderBy('id', 'desc').limit(limit).offset(offset).execute()
    return rows.map(operationOf)
  }

  async operation(id: string): Promise<Operation | undefined> {
    if (!isAskable(id)) return undefined
    const query = this.db.selectFrom('operation').selectAll().where('person', '=', this.person).where('id', '=', id)
    const row = await query.executeTakeFirst()
    return row && operationOf(row)
  }

  async changes(operation: string): Promise<Change[]> {
    const rows = await this.db
      .selectFrom('change')
      .select(['seq', 'operation', 'concept', 'id', 'before', 'after'])
      .where('person', '=', this.person)
      .where('operation', '=', operation)
      .orderBy('seq')
      .execute()
    return rows as Change[]
  }

  async newestChange(): Promise<string> {
    return (await lastChange(this.db, this.person)).hash
  }

  broughtBy(ids: readonly string[]): Promise<Map<string, Operation>> {
    return broughtBy(this.db, this.dialect, this.person, ids)
  }

  async known(concept: ConceptName, keys: readonly string[]): Promise<Map<string, Known>> {
    const known = new Map<string, Known>()
    for (let start = 0; start < keys.length; start += 1_000) {
      const rows = await this.db
        .selectFrom(concept as 'job')
        .select(['id', 'key', 'fingerprint', 'version', 'imported', 'removed'])
        .where('person', '=', this.person)
        .where(this.dialect.among('key', keys.slice(start, start + 1_000)))
        .execute()
      for (const { id, key, fingerprint, version, imported, removed } of rows) {
        const found: Known = { id: id as Id, fingerprint: fingerprint ?? '', touched: version !== imported }
        known.set(key as string, removed ? { ...found, touched: true, removed: true } : found)
      }
    }
    return known
  }

  /** The concept's rows that have not been removed. */
  protected live(concept: ConceptName) {
    return this.kept(concept, false)
  }

  protected kept(concept: ConceptName, removed: boolean) {
    return this.db
      .selectFrom(concept as 'job')
      .selectAll()
      .where('person', '=', this.person)
      .where('removed', '=', Number(removed))
  }

  async #counted(query: ReturnType<DatabaseReader['live']>): Promise<number> {
    const counted = query.clearSelect().select((eb) => eb.fn.countAll<number | string>().as('count'))
    return Number((await counted.executeTakeFirst())?.count ?? 0)
  }
}

/** A field's value as its column holds it. */
function kept(value: unknown): string | number {
  if (typeof value === 'boolean') return Number(value)
  return Array.isArray(value) ? JSON.stringify(value) : (value as string | number)
}

/** PostgreSQL fails on a question with NUL in it; nothing has such an id. */
function isAskable(id: string): boolean {
  return !id.includes('\0')
}
