import { type Complaint, complaint } from '#record'
import type { Columns } from './columns.ts'
import type { Role } from './roles.ts'
import type { Row } from './rows.ts'
import { type DateOrder, hasHalfDay, openOrder } from './when.ts'

/** Rows without a single open date: the rest is written like them. */
const SETTLED_AFTER = 2_000
const DATED: readonly Role[] = ['start', 'start date', 'date', 'end', 'end date']

/**
 * Whether `03/04/2024` is April or March, for a whole sheet: a number above 12 settles it, then what the header says,
 * then AM and PM; if nothing does, the day stands first, and a complaint says so.
 */
export function dateOrderOf(rows: Iterable<Row>, columns: Columns): { order: DateOrder; complaint?: Complaint } {
  const dated = columnsWithDates(columns)
  let example: string | undefined
  let isAmerican = columns.names.some((name) => /\bmm\s?[/-]\s?dd/i.test(name))
  const saysDayFirst = columns.names.some((name) => /\bdd\s?[/-]\s?mm|\bjj\s?[/-]\s?mm|\btt\s?[./-]\s?mm/i.test(name))
  for (const { number, cells } of rows) {
    if (number > SETTLED_AFTER && !example) break
    for (const index of dated) {
      const [first, second] = openOrder(cells[index] ?? '') ?? [0, 0]
      if (first > 12 && second <= 12) return { order: 'day first' }
      if (second > 12 && first <= 12) return { order: 'month first' }
      if (first && first !== second) example ??= cells[index]?.trim()
    }
    isAmerican ||= cells.some(hasHalfDay)
  }
  const order = isAmerican && !saysDayFirst ? 'month first' : 'day first'
  return example && !saysDayFirst ? { order, complaint: unsettled(example, order) } : { order }
}

function columnsWithDates({ names, at }: Columns): number[] {
  const mapped = DATED.flatMap((role) => at[role] ?? [])
  const named = names.flatMap((name, index) => (/\b(date|datum|fecha)\b|日付/i.test(name) ? [index] : []))
  return [...new Set([...mapped, ...named])]
}

function unsettled(example: string, order: DateOrder): Complaint {
  const how = order === 'day first' ? 'with the day first' : 'with the month first'
  return complaint(
    'the whole file',
    `dates such as “${example.slice(0, 20)}” can be read in two ways; they were read ${how}`,
    'If that is wrong, export it with dates such as 2026-01-31 and import it again.',
  )
}
