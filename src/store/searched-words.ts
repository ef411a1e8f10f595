/** A word found in more entries than this is searched among the newest ones only. */
export const MOST_SEARCHED = 5_000

/** The most words that are looked for; the rest would only narrow further. */
const MOST_WORDS = 20

/**
 * The words of a search: letters, digits and marks on them, nothing that a full-text engine could take for an operator.
 * `begun` when the last word may be just begun.
 */
export function searchedWords(text: string): { words: string[]; begun: boolean } {
  const words = (text.normalize('NFC').match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).slice(0, MOST_WORDS)
  return { words, begun: (words.at(-1)?.length ?? 0) > 2 }
}
