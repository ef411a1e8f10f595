import type { Days, PlainDate } from '#calendar'
import { type DayAmount, learningAmounts } from '#measures'
import type { CountedThing, Entry } from '#record'
import type { EntryFilter, Reader } from '#store'
import { joinedDays } from './joined-days.ts'

/** What a goal or a cadence counts. */
export interface Counting {
  counts: CountedThing
  job?: string | undefined
  tag?: string | undefined
}

/** What a goal or a cadence counts, and the days it looks at. */
export interface CountedIn extends Counting {
  days: Days
}

/** What was counted on each day that somebody looks at. The same question is asked of the record only once, and of no day more. */
export class CountedAmounts {
  readonly #reader: Reader
  readonly #today: PlainDate
  readonly #days = new Map<string, Days[]>()
  readonly #asked = new Map<string, Promise<DayAmount[]>>()

  constructor(reader: Reader, today: PlainDate, wanted: readonly CountedIn[]) {
    this.#reader = reader
    this.#today = today
    for (const one of wanted) this.#days.set(keyOf(one), [...(this.#days.get(keyOf(one)) ?? []), one.days])
  }

  of(counting: Counting): Promise<DayAmount[]> {
    const key = keyOf(counting)
    const asked = this.#asked.get(key) ?? this.#ask(counting, joinedDays(this.#days.get(key) ?? []))
    this.#asked.set(key, asked)
    return asked
  }

  async #ask(counting: Counting, stretches: readonly Days[]): Promise<DayAmount[]> {
    if (counting.counts === 'learning hours') return learningAmounts(await this.#reader.list('learning'), this.#today)
    const amounts: DayAmount[] = []
    for (const days of stretches) for (const amount of await this.#in(counting, days)) amounts.push(amount)
    return amounts
  }

  async #in({ counts, job, tag }: Counting, days: Days): Promise<DayAmount[]> {
    if (counts === 'learning hours') return []
    if (counts === 'hours') return job ? this.#hours(job, days) : []
    if (counts === 'conversations') return this.#counted('conversation', days)
    return this.#counted('entry', { ...days, job, tag, kind: KINDS[counts] })
  }

  async #counted(concept: 'entry' | 'conversation', filter: EntryFilter): Promise<DayAmount[]> {
    const counts = await this.#reader.dayCounts(concept, filter)
    return counts.map(({ day, count }) => ({ day, amount: count }))
  }

  async #hours(job: string, days: Days): Promise<DayAmount[]> {
    const totals = await this.#reader.dayTotals(days, ['job'], [job])
    return totals.map(({ day, seconds }) => ({ day, amount: seconds / 3600 }))
  }
}

function keyOf({ counts, job, tag }: Counting): string {
  return JSON.stringify([counts, job, tag])
}

const KINDS: Readonly<Record<'entries' | 'wins' | 'check-ins', Entry['kind'] | undefined>> = {
  entries: undefined,
  wins: 'win',
  'check-ins': 'check-in',
}
