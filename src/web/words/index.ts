import { frame } from './frame.ts'
import { importing } from './import.ts'
import { sample } from './sample.ts'
import { settings } from './settings.ts'
import { sorting } from './sort.ts'

/** All words of the interface in English, by page. Another language is another value of this type. */
export const english = { lang: 'en', frame, importing, sorting, sample, settings }

export type Words = typeof english

/** The words for a locale; English where there are none of its own yet. */
export function wordsFor(_locale: string): Words {
  return english
}
