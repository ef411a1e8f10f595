const [BEFORE, LENGTH] = [6, 24]

/** A letter as search compares it: small, without marks. */
export function folded(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

/** Some 24 words of a text around the first that is looked for, with those words between \u0002 and \u0003. */
export function snippetOf(text: string, wanted: readonly string[], begun: boolean): string {
  const words = [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)]
  const sought = wanted.map(folded)
  const hits = words.map(([word]) => isSought(folded(word), sought, begun))
  const start = Math.max(0, hits.indexOf(true) - BEFORE)
  const shown = words.slice(start, start + LENGTH)
  const [first, last] = [shown[0], shown.at(-1)]
  if (!first || !last) return ''
  const ends = start + LENGTH >= words.length
  let snippet = start > 0 ? '…' : ''
  let at = start > 0 ? first.index : 0
  for (const [number, word] of shown.entries()) {
    if (!hits[start + number]) continue
    snippet += `${text.slice(at, word.index)}\u0002${word[0]}\u0003`
    at = word.index + word[0].length
  }
  return snippet + (ends ? text.slice(at) : `${text.slice(at, last.index + last[0].length)}…`)
}

function isSought(word: string, sought: readonly string[], begun: boolean): boolean {
  return sought.some((one, index) => word === one || (begun && index === sought.length - 1 && word.startsWith(one)))
}
