import { complaint } from '#record'
import type { Read } from '../format.ts'
import type { RawEntry } from './raw-entry.ts'

/** One complaint naming the fields of an entry that found no place in the record. */
export function* leftOut(entry: RawEntry): Iterable<Read> {
  const names = entry.left()
  if (!names.length) return
  const listed = names.map((name) => `“${name}”`).join(', ')
  yield {
    complaint: complaint(
      entry.place,
      `${listed} was not taken: the record has no place for it`,
      'It stays in the file; write it down in the record by hand if it matters.',
    ),
  }
}
