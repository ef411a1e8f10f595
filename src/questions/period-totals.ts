import { addMonths, type Days, daysInMonth, type Month, monthOf, type PlainDate } from '#calendar'
import { holdsMonth } from '#measures'
import { type DayTotal, type MonthTotal, monthTotals, type Strand } from '#record'
import type { Reader } from '#store'

/** What was read already: all months in their order, and the days of some. Several periods that begin or end in a month read its days once. */
export interface KnownTotals {
  months: readonly MonthTotal[]
  /** By month and strands; what is read is put here. */
  days: Map<string, Promise<DayTotal[]>>
}

/**
 * The totals of these days alone: whole months as they are kept, the rest of the first and the last counted from their days.
 */
export async function periodTotals(
  reader: Reader,
  days: Days,
  strands: readonly Strand[],
  known?: KnownTotals,
): Promise<MonthTotal[]> {
  const [first, last] = [monthOf(days.from), monthOf(days.to)]
  if (first === last && !holdsMonth(days, first)) return ofDays(reader, days, strands, known)
  const months = known?.months ?? (await reader.monthTotals({ from: first, to: last }, strands))
  const [firstWhole, lastWhole] = [
    holdsMonth(days, first) ? first : addMonths(first, 1),
    holdsMonth(days, last) ? last : addMonths(last, -1),
  ]
  const found = months.slice(placeOf(months, firstWhole), placeOf(months, addMonths(lastWhole, 1)))
  if (first === last) return found
  if (!holdsMonth(days, first))
    found.push(...(await ofDays(reader, { from: days.from, to: endOf(first) }, strands, known)))
  if (!holdsMonth(days, last))
    found.push(...(await ofDays(reader, { from: startOf(last), to: days.to }, strands, known)))
  return found
}

/** How many totals are of months before this one; they are in order. */
function placeOf(totals: readonly MonthTotal[], month: Month): number {
  let [low, high] = [0, totals.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((totals[middle] as MonthTotal).month < month) low = middle + 1
    else high = middle
  }
  return low
}

/** Days of one month. */
async function ofDays(
  reader: Reader,
  days: Days,
  strands: readonly Strand[],
  known?: KnownTotals,
): Promise<MonthTotal[]> {
  // A month’s products are with the whole traced time of its days.
  const wanted: readonly Strand[] = strands.includes('all') ? strands : ['all', ...strands]
  if (!known) return monthTotals(await reader.dayTotals(days, wanted))
  const month = monthOf(days.from)
  const key = `${month} ${wanted.join()}`
  const asked = known.days.get(key) ?? reader.dayTotals({ from: startOf(month), to: endOf(month) }, wanted)
  known.days.set(key, asked)
  return monthTotals((await asked).filter(({ day }) => day >= days.from && day <= days.to))
}

function startOf(month: Month): PlainDate {
  return `${month}-01` as PlainDate
}

function endOf(month: Month): PlainDate {
  return `${month}-${daysInMonth(month)}` as PlainDate
}
