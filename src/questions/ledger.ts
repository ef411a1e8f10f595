import {
  addMonths,
  dayAt,
  dayNumber,
  daysInMonth,
  type Instant,
  type Month,
  monthOf,
  type PlainDate,
  startOfDay,
} from '#calendar'
import {
  type DayPiece,
  type Duty,
  dayPieces,
  type Entry,
  type Interval,
  type Job,
  type MonthTotal,
  type Serving,
  type Statement,
  servingsOf,
  type Work,
} from '#record'
import type { Reader } from '#store'
import { type Asker, ask, whoAmI } from './asker.ts'
import { wordingOn, wordingsOf } from './wording.ts'

/** One stretch of time that served the work. */
export interface LedgerLine {
  interval: Interval
  day: PlainDate
  /** Of the stretch, each moment once. */
  seconds: number
  share: number
  /** What said so: the interval, its duty or its job. */
  by: 'interval' | 'duty' | 'job'
  serving: Serving
  wording?: Statement | undefined
}

/** One month of a work: the hours and the entries behind its figures. */
export interface Ledger {
  work: Work
  wordings: Statement[]
  month: Month
  lines: LedgerLine[]
  /** Seconds that served: each line’s by its share. */
  served: number
  entries: Entry[]
  jobs: Job[]
  duties: Duty[]
  /** Served seconds of each month with any, in order. */
  months: { month: Month; seconds: number }[]
}

/** At most so many entries of a month are shown; a month has about ninety. */
const MOST_ENTRIES = 500

/** The ledger of a work for a month: the one asked for, or the last one with anything in it. */
export async function ledger(asker: Asker, id: string, asked?: string): Promise<Ledger | undefined> {
  const { settings } = await whoAmI(asker)
  return ask(asker, async (reader) => {
    const work = await reader.find('work', id)
    if (!work) return undefined
    const months = servedMonths(await reader.monthTotals(undefined, ['served']), id)
    const present = monthOf(dayAt(settings.zone, asker.now() as Instant))
    const month = asked && /^(19|20|21)\d\d-(0[1-9]|1[0-2])$/.test(asked) ? (asked as Month) : months.at(-1)?.month
    const wordings = wordingsOf(id, await reader.list('statement'))
    const shown = month ?? present
    const lines = await linesOf(reader, id, shown, wordings, settings.zone)
    const days = { from: `${shown}-01`, to: `${shown}-${daysInMonth(shown)}` }
    return {
      ...{ work, wordings, month: shown, lines, months },
      served: lines.reduce((sum, { seconds, share }) => sum + Math.round(seconds * share), 0),
      entries: await reader.entries({ work: id, ...days }, { limit: MOST_ENTRIES }),
      jobs: await reader.list('job'),
      duties: await reader.list('duty'),
    }
  })
}

function servedMonths(totals: readonly MonthTotal[], work: string): Ledger['months'] {
  return totals
    .filter(({ job, of }) => job === '' && of === work)
    .map(({ month, seconds }) => ({ month, seconds }))
    .sort((a, b) => (a.month < b.month ? -1 : 1))
}

async function linesOf(
  reader: Reader,
  work: string,
  month: Month,
  wordings: readonly Statement[],
  zone: Parameters<typeof startOfDay>[0],
): Promise<LedgerLine[]> {
  const [first, next] = [dayNumber(`${month}-01` as PlainDate), dayNumber(`${addMonths(month, 1)}-01` as PlainDate)]
  // An interval counts on its own zone’s day, which may begin half a day before or after the person’s.
  const span = { start: startOfDay(zone, first - 1), end: startOfDay(zone, next + 1) }
  const bySubject = Map.groupBy(await reader.list('serving'), (one) => (one.interval ?? one.duty ?? one.job) as string)
  const pieces = dayPieces(await reader.intervals(span), { paid: new Set(), boundaries: [] })
  return pieces.filter(({ day }) => monthOf(day) === month).flatMap((piece) => lineOf(piece, work, bySubject, wordings))
}

function lineOf(
  piece: DayPiece,
  work: string,
  bySubject: ReadonlyMap<string, readonly Serving[]>,
  wordings: readonly Statement[],
): LedgerLine[] {
  const { interval, day, start, end, part } = piece
  return servingsOf(interval, day, bySubject)
    .filter((serving) => serving.work === work && serving.share > 0)
    .map((serving) => ({
      ...{ interval, day, serving, share: serving.share },
      seconds: Math.round(((end - start) * part) / 1000),
      by: serving.interval ? 'interval' : serving.duty ? 'duty' : 'job',
      wording: wordingOn(wordings, day),
    }))
}
