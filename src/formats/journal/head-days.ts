import type { Zone } from '#calendar'
import { type Complaint, complaint } from '#record'
import { WHOLE_FILE } from '../intake/taken.ts'
import { parseWrittenDay, type WrittenDay } from '../markdown/written-day.ts'
import { type DateOrder, hasHalfDay, openOrder } from '../sheet/when.ts'

const IN_NUMBERS = /^(\D*)(\d{1,2})([/-])(\d{1,2})\3(\d{4})(?!\d)/

/**
 * Reads the dates at the heads of a journal's entries. Whether `03/04/2024` is April or March is settled by all of them: a
 * number above 12, else AM and PM; if nothing does, the day stands first, and `unsettled` says so.
 */
export class HeadDays {
  readonly #zone: Zone
  readonly #order: DateOrder
  readonly unsettled: Complaint | undefined

  constructor(heads: Iterable<string>, zone: Zone) {
    this.#zone = zone
    let example: string | undefined
    let settled: DateOrder | undefined
    let isAmerican = false
    for (const head of heads) {
      isAmerican ||= hasHalfDay(head)
      const [first, second] = openOrder(head) ?? [0, 0]
      if (first > 12 && second <= 12) settled ??= 'day first'
      else if (second > 12 && first <= 12) settled ??= 'month first'
      else if (first !== second) example ??= head
    }
    this.#order = settled ?? (isAmerican ? 'month first' : 'day first')
    if (example && !settled) this.unsettled = unsettled(example, this.#order)
  }

  dayOf(head: string): WrittenDay | undefined {
    return parseWrittenDay(this.#inOrder(head), this.#zone)
  }

  #inOrder(head: string): string {
    return head.replace(IN_NUMBERS, (_, before, first, _sign, second, year) => {
      const dayFirst = this.#order === 'day first' ? Number(second) <= 12 : Number(first) > 12
      const [day, month] = dayFirst ? [first, second] : [second, first]
      return `${before}${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
    })
  }
}

function unsettled(example: string, order: DateOrder): Complaint {
  const how = order === 'day first' ? 'with the day first' : 'with the month first'
  return complaint(
    WHOLE_FILE,
    `dates such as “${example.slice(0, 20)}” can be read in two ways; they were read ${how}`,
    'If that is wrong, write them as 2026-01-31, and import the file again.',
  )
}
