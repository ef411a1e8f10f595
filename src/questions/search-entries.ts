import type { Found } from '#store'
import { type Asker, ask } from './asker.ts'

export type FoundEntry = Found

/** Entries that hold all the words, the best first; in snippets the words found stand between \u0002 and \u0003. */
export function searchEntries(asker: Asker, words: string, limit: number): Promise<Found[]> {
  return ask(asker, (reader) => reader.search(words, limit))
}
