import type { Complaint } from '#record'

/** What became of a look at a source; never with a secret in it. */
export interface LastLook {
  /** Milliseconds. */
  at: number
  /** How many things it brought, and brought up to date, by the plural of their concept. */
  admitted: Readonly<Record<string, number>>
  changed: Readonly<Record<string, number>>
  /** Why it brought nothing, or not all. */
  complaint?: Complaint
  /** What else was said of its files: the first of it. */
  remarks: readonly Complaint[]
  /** How much more was said. */
  more: number
}

/** A look as it was kept; nothing where the file of it is damaged. */
export function asLook(value: unknown): LastLook | undefined {
  const { at, admitted, changed, complaint, remarks, more } = (value ?? {}) as Partial<LastLook>
  if (typeof at !== 'number') return undefined
  return {
    at,
    ...{ admitted: countsOf(admitted), changed: countsOf(changed) },
    ...(isComplaint(complaint) ? { complaint } : {}),
    remarks: Array.isArray(remarks) ? remarks.filter(isComplaint) : [],
    more: Number(more) || 0,
  }
}

function countsOf(value: unknown): Record<string, number> {
  const counts = Object.entries(typeof value === 'object' && value ? value : {})
  return Object.fromEntries(counts.filter(([, count]) => typeof count === 'number'))
}

function isComplaint(value: unknown): value is Complaint {
  const { place, message, hint } = (value ?? {}) as Partial<Complaint>
  return [place, message, hint].every((part) => typeof part === 'string')
}
