import {
  addMonths,
  dayAt,
  dayNumber,
  fromDayNumber,
  type Instant,
  type Month,
  monthOf,
  type PlainDate,
  startOfDay,
} from '#calendar'
import type { Displaced } from '#measures'
import { type BleedKind, type Boundary, type DayPiece, dayPieces, type Job } from '#record'
import type { Stored } from '#store'
import { type Asker, ask, whoAmI } from './asker.ts'
import { displacedBy } from './displaced-by.ts'

/** One stretch of a paid job’s time outside its boundary. */
export type BleedStretch = DayPiece & { kind: BleedKind }

/** The bleed of one job in one month, piece by piece. */
export interface BleedPieces {
  job: Stored<'job'>
  month: Month
  pieces: BleedStretch[]
  /** Seconds of all pieces. */
  seconds: number
  /** Bled seconds of each month with any, in order. */
  months: { month: Month; seconds: number }[]
  boundaries: Boundary[]
  /** What these pieces took the time of. */
  displaced: Displaced[]
  jobs: Job[]
}

/** The pieces of a month: the one asked for, or the last one with any. Nothing when there is no such job. */
export async function bleedPieces(asker: Asker, id: string, asked?: string): Promise<BleedPieces | undefined> {
  const { settings } = await whoAmI(asker)
  return ask(asker, async (reader) => {
    const job = await reader.find('job', id)
    if (!job) return undefined
    const sums = new Map<Month, number>()
    for (const total of await reader.monthTotals(undefined, ['bleed']))
      if (total.job === id) sums.set(total.month, (sums.get(total.month) ?? 0) + total.seconds)
    const months = [...sums]
      .map(([month, seconds]) => ({ month, seconds }))
      .sort((a, b) => (a.month < b.month ? -1 : 1))
    const present = monthOf(dayAt(settings.zone, asker.now() as Instant))
    const named = asked && /^(19|20|21)\d\d-(0[1-9]|1[0-2])$/.test(asked) ? (asked as Month) : months.at(-1)?.month
    const month = named ?? present
    const [first, next] = [dayNumber(`${month}-01` as PlainDate), dayNumber(`${addMonths(month, 1)}-01` as PlainDate)]
    const span = { start: startOfDay(settings.zone, first - 1), end: startOfDay(settings.zone, next + 1) }
    const boundaries = await reader.list('boundary')
    const all = dayPieces(await reader.intervals(span), { paid: new Set(job.paid ? [job.id] : []), boundaries })
    const pieces = all.filter((piece): piece is BleedStretch => piece.kind !== 'inside' && monthOf(piece.day) === month)
    const seconds = pieces.reduce((sum, { start, end, part }) => sum + Math.round(((end - start) * part) / 1000), 0)
    const jobs = await reader.list('job')
    const days = { from: fromDayNumber(first), to: fromDayNumber(next - 1) }
    const displaced = await displacedBy(reader, pieces, { job: id, days, zone: settings.zone })
    return { job, month, pieces, seconds, months, boundaries, jobs, displaced }
  })
}
