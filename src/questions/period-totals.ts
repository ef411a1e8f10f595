import { addMonths, type Days, daysInMonth, type Month, monthOf, type PlainDate } from '#calendar'
import { holdsMonth } from '#measures'
import { type MonthTotal, monthTotals, type Strand } from '#record'
import type { Reader } from '#store'

/**
 * The totals of these days alone: whole months as they are kept, the rest of the first and the last counted from their days.
 * `known`: the months, where they were read already.
 */
export async function periodTotals(
  reader: Reader,
  days: Days,
  strands: readonly Strand[],
  known?: readonly MonthTotal[],
): Promise<MonthTotal[]> {
  const [first, last] = [monthOf(days.from), monthOf(days.to)]
  if (first === last && !holdsMonth(days, first)) return ofDays(reader, days, strands)
  const months = known ?? (await reader.monthTotals({ from: first, to: last }, strands))
  const [firstWhole, lastWhole] = [
    holdsMonth(days, first) ? first : addMonths(first, 1),
    holdsMonth(days, last) ? last : addMonths(last, -1),
  ]
  const found = months.filter(({ month }) => month >= firstWhole && month <= lastWhole)
  if (first === last) return found
  if (!holdsMonth(days, first)) found.push(...(await ofDays(reader, { from: days.from, to: endOf(first) }, strands)))
  if (!holdsMonth(days, last)) found.push(...(await ofDays(reader, { from: startOf(last), to: days.to }, strands)))
  return found
}

async function ofDays(reader: Reader, days: Days, strands: readonly Strand[]): Promise<MonthTotal[]> {
  // A month’s products are with the whole traced time of its days.
  return monthTotals(await reader.dayTotals(days, strands.includes('all') ? strands : ['all', ...strands]))
}

function startOf(month: Month): PlainDate {
  return `${month}-01` as PlainDate
}

function endOf(month: Month): PlainDate {
  return `${month}-${daysInMonth(month)}` as PlainDate
}
