import {
  addDays,
  addMonths,
  type Days,
  dayAt,
  dayNumber,
  type Instant,
  monthOf,
  type PlainDate,
  startOfDay,
  startOfWeek,
} from '#calendar'
import {
  type AverageWeek,
  averagePaidWeek,
  type Detachment,
  detachment,
  lookBack,
  REFERENCE_WEEKS,
  type RestFigures,
  rest,
  restSpan,
} from '#measures'
import type { Job } from '#record'
import { type Asker, ask, whoAmI } from './asker.ts'

/** Rest, the average week and detachment of all paid jobs together. */
export interface RestNow {
  today: PlainDate
  /** The last twelve whole months and the running one up to today. */
  period: Days
  rest: RestFigures
  /** The last 17 whole weeks. */
  average: AverageWeek
  detachment: Detachment
  paid: Job[]
}

const MONTHS = 12

/** The last twelve months; of intervals only the bare stretches of paid jobs are read. */
export async function restNow(asker: Asker): Promise<RestNow> {
  const { settings } = await whoAmI(asker)
  const { zone, weekStart } = settings
  const today = dayAt(zone, asker.now() as Instant)
  const period = { from: `${addMonths(monthOf(today), 1 - MONTHS)}-01` as PlainDate, to: today }
  const thisWeek = startOfWeek(today, weekStart)
  const weeks = { from: addDays(thisWeek, -7 * REFERENCE_WEEKS), to: addDays(thisWeek, -1) }
  return ask(asker, async (reader) => {
    const jobs = await reader.list('job')
    const paid = jobs.filter((job) => job.paid)
    const spans = await reader.spans(
      restSpan(period, zone),
      paid.map(({ id }) => id),
    )
    const until = startOfDay(zone, dayNumber(today))
    return {
      ...{ today, period, paid },
      rest: rest({ period, paid: spans.filter(({ start }) => start < asker.now()), zone, weekStart, until }),
      average: averagePaidWeek({
        ...{ period: weeks, jobs, boundaries: await reader.list('boundary') },
        totals: await reader.dayTotals({ from: lookBack(weeks), to: weeks.to }, ['job']),
      }),
      detachment: detachment(await reader.ratingSums('detached', { days: period, by: 'month' }), period),
    }
  })
}
