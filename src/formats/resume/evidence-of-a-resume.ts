import type { PartialDate } from '#calendar'
import { complaint, type EVIDENCE_KINDS } from '#record'
import type { Read } from '../format.ts'
import { fitted } from './fitted.ts'
import { KeyBook, naturalKey, yearOf } from './natural-key.ts'
import { parseWritten } from './written-period.ts'

/** A certificate, award, publication or reference as a résumé lists it. */
export interface ListedEvidence {
  place: string
  kind: (typeof EVIDENCE_KINDS)[number]
  title: string
  /** The date as it is written in the file. */
  written?: unknown
  by?: string | undefined
  url?: string | undefined
  text?: string | undefined
}

/** Evidence, each piece once. A date that cannot be read costs the date, not the piece. */
export function* evidenceOfAResume(prefix: string, listed: readonly ListedEvidence[]): Iterable<Read> {
  const keys = new KeyBook()
  for (const { place, kind, title, written, by, url, text } of listed) {
    const date = parseWritten(written, 'date')
    for (const { message, hint } of 'wrong' in date ? [date.wrong] : date.remarks)
      yield { complaint: complaint(place, message, hint) }
    const value = { title, kind, ...withoutNothing({ on: date.date, by, url, text }) }
    const { key, repeats } = keys.keyFor(evidenceKey(prefix, { kind, title, on: date.date }), value)
    if (repeats) yield { complaint: complaint(place, `this ${kind} stands twice in the file`, 'It is counted once.') }
    else yield* fitted({ concept: 'evidence', key, place, value })
  }
}

export function evidenceKey(
  prefix: string,
  { kind, title, on }: { kind: string; title: string; on?: PartialDate | undefined },
): string {
  return naturalKey(prefix, 'evidence', kind, title, yearOf(on))
}

type Something<T> = { [Name in keyof T]?: Exclude<T[Name], undefined> }

/** The same without the names that have no value. */
export function withoutNothing<T extends object>(value: T): Something<T> {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined && one !== '')) as Something<T>
}
