import { type Complaint, isId } from '#record'
import { type Typed, typedText } from '../../forms/thing-field.ts'
import type { Visit } from '../../visit.ts'

/** The text of a field in one row of a form: `title-2`. */
export function inRow(typed: Typed, field: string, row: number | string): string {
  return typedText(typed, `${field}-${row}`).trim()
}

/** The doer of one row: each row is a deed of its own, done once however often the form is sent. */
export function doerOfRow(visit: Visit, typed: Typed, row: number | string) {
  const operation = inRow(typed, 'operation', row)
  return visit.doer(isId(operation) ? operation : undefined)
}

/** Complaints of one row, named by what stands in it. */
export function named(place: string, outcome: { complaints?: readonly Complaint[] }): Complaint[] {
  return (outcome.complaints ?? []).map((one) => ({ ...one, place: `${place}: ${one.place}` }))
}
