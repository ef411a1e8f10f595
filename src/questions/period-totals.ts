import { type Days, daysInMonth, type Month, monthOf, type PlainDate } from '#calendar'
import { holdsMonth } from '#measures'
import { type MonthTotal, monthTotals, type Strand } from '#record'
import type { Reader } from '#store'

/** The totals of these days alone: whole months as they are kept, the rest of the first and the last counted from their days. */
export async function periodTotals(reader: Reader, days: Days, strands: readonly Strand[]): Promise<MonthTotal[]> {
  const [first, last] = [monthOf(days.from), monthOf(days.to)]
  if (first === last)
    return holdsMonth(days, first)
      ? reader.monthTotals({ from: first, to: first }, strands)
      : ofDays(reader, days, strands)
  const months = await reader.monthTotals({ from: first, to: last }, strands)
  const found = months.filter(({ month }) => holdsMonth(days, month))
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
