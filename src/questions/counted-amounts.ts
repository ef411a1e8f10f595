import { addDays, type PlainDate } from '#calendar'
import { type DayAmount, learningAmounts } from '#measures'
import type { CountedThing, Entry } from '#record'
import type { EntryFilter, Reader } from '#store'

/** What a goal or a cadence counts. */
export interface Counting {
  counts: CountedThing
  job?: string | undefined
  tag?: string | undefined
}

/** What was counted on each day from a day on, up to today. The same question is asked of the record only once. */
export class CountedAmounts {
  readonly #reader: Reader
  readonly #today: PlainDate
  readonly #from: PlainDate
  readonly #asked = new Map<string, Promise<DayAmount[]>>()

  constructor(reader: Reader, { from, today }: { from: PlainDate; today: PlainDate }) {
    this.#reader = reader
    this.#from = from < today ? from : today
    this.#today = today
  }

  of({ counts, job, tag }: Counting): Promise<DayAmount[]> {
    const key = JSON.stringify([counts, job, tag])
    const asked = this.#asked.get(key) ?? this.#ask({ counts, job, tag })
    this.#asked.set(key, asked)
    return asked
  }

  async #ask({ counts, job, tag }: Counting): Promise<DayAmount[]> {
    const days = { from: this.#from, to: this.#today }
    if (counts === 'learning hours') return learningAmounts(await this.#reader.list('learning'), this.#today)
    if (counts === 'hours') return job ? this.#hours(job) : []
    if (counts === 'conversations') return this.#counted('conversation', days)
    return this.#counted('entry', { ...days, job, tag, kind: KINDS[counts] })
  }

  async #counted(concept: 'entry' | 'conversation', filter: EntryFilter): Promise<DayAmount[]> {
    const counts = await this.#reader.dayCounts(concept, filter)
    return counts.map(({ day, count }) => ({ day, amount: count }))
  }

  async #hours(job: string): Promise<DayAmount[]> {
    const totals = await this.#reader.dayTotals({ from: this.#from, to: this.#today }, ['job'], [job])
    return totals.map(({ day, seconds }) => ({ day, amount: seconds / 3600 }))
  }
}

const KINDS: Readonly<Record<'entries' | 'wins' | 'check-ins', Entry['kind'] | undefined>> = {
  entries: undefined,
  wins: 'win',
  'check-ins': 'check-in',
}

/** The first day any of these looks at. */
export function earliestOf(days: readonly PlainDate[], today: PlainDate): PlainDate {
  return [...days, addDays(today, -1)].sort()[0] as PlainDate
}
