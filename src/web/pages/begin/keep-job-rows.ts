import { keepJob } from '#actions'
import { parsePartialDate } from '#calendar'
import type { Complaint } from '#record'
import type { Typed } from '../../forms/thing-field.ts'
import type { Visit } from '../../visit.ts'
import { doerOfRow, inRow, named } from './rows.ts'

/** Keeps every row that has a title as a job; `paid` says which are. */
export async function keepJobRows(
  visit: Visit,
  typed: Typed,
  count: number,
  paid: (kind: string) => boolean,
): Promise<readonly Complaint[]> {
  const complaints: Complaint[] = []
  for (let row = 0; row < count; row++) {
    const title = inRow(typed, 'title', row)
    if (!title) continue
    const kind = inRow(typed, 'kind', row)
    const [from, to] = ['from', 'to'].map((field) => dateOf(inRow(typed, field, row)))
    const hours = inRow(typed, 'hours', row)
    const terms = {
      organisation: inRow(typed, 'organisation', row) || undefined,
      weeklyHours: hours ? Number(hours.replace(',', '.')) : undefined,
    }
    const outcome = await keepJob(doerOfRow(visit, typed, row), { title, kind, paid: paid(kind), from, to }, terms)
    complaints.push(...named(title, outcome))
  }
  return complaints
}

/** A date as typed, for the record to take or to complain of. */
function dateOf(text: string): string | undefined {
  return text ? (parsePartialDate(text) ?? text) : undefined
}
