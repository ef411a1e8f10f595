import { addMonths, type Days, firstDay, lastDay, type Month, type PartialDate, type PlainDate } from '#calendar'

/** The month with which the quarter of a day begins. */
export function quarterOf(day: PlainDate): Month {
  const [year, month] = [day.slice(0, 4), Number(day.slice(5, 7))]
  return `${year}-${String(month - ((month - 1) % 3)).padStart(2, '0')}` as Month
}

/** The last `count` quarters of the calendar in order, the running one up to today. */
export function quartersUntil(today: PlainDate, count: number): Days[] {
  const running = quarterOf(today)
  return Array.from({ length: count }, (_, at) => {
    const from = addMonths(running, -3 * (count - 1 - at))
    const to = lastDay(addMonths(from, 2) as string as PartialDate)
    return { from: firstDay(from as string as PartialDate), to: to < today ? to : today }
  })
}

/** Does a month lie wholly within some days? */
export function holdsMonth({ from, to }: Days, month: Month): boolean {
  const date = month as string as PartialDate
  return from <= firstDay(date) && lastDay(date) <= to
}
