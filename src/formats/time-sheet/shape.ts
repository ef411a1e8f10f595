/**
 * A plain table of time, as CSV with commas, semicolons or tabs (RFC 4180, https://www.rfc-editor.org/rfc/rfc4180, and what
 * spreadsheets make of it). It needs a start and an end, or a start and a duration, or a date and a duration. Columns are
 * guessed by their header in five languages (`sheet/roles.ts`), or said by the person.
 */

/** Tables of other programs that are not time. */
export const OTHER_TABLES = [{ is: 'a list of projects', has: ['name', 'color', 'billable_rate'] }] as const

export const EXPORT_INSTEAD = 'Export the time entries instead.'
