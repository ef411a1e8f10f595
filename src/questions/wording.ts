import type { PlainDate } from '#calendar'
import type { Statement } from '#record'

/** The wordings of a work, the newest first. */
export function wordingsOf<S extends Statement>(work: string, statements: readonly S[]): S[] {
  return statements
    .filter((statement) => statement.work === work)
    .sort((a, b) => (a.from < b.from ? 1 : a.from > b.from ? -1 : 0))
}

/**
 * The wording valid on a day: the last one that began by then. Before the first began, nothing was worded yet.
 * `wordings` the newest first.
 */
export function wordingOn<S extends Statement>(wordings: readonly S[], day: PlainDate): S | undefined {
  return wordings.find(({ from }) => from <= day)
}
