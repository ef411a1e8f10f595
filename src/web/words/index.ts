import { frame } from './frame.ts'

/** All words of the interface in English, by page. Another language is another value of this type. */
export const english = { lang: 'en', frame }

export type Words = typeof english

/** The words for a locale; English where there are none of its own yet. */
export function wordsFor(_locale: string): Words {
  return english
}
