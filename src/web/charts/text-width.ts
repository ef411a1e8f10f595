/** Letters of the sans face by width in ems, rounded up from its own metrics at the bolder weight. */
const WIDTHS: readonly (readonly [letters: string, ems: number])[] = [
  [" ijl|'’!,.:;I·", 0.31],
  ['"()*/1J[\\]`frt{}-‑', 0.46],
  ['acksvyz+<=>^_~–“”', 0.59],
  ['DGOQw%&', 0.86],
  ['mM@W—…', 1.05],
]
const EMS = new Map(WIDTHS.flatMap(([letters, ems]) => [...letters].map((letter): [string, number] => [letter, ems])))
const FULL_WIDTH = 0x2e80

const emsOf = (letter: string): number => {
  const known = EMS.get(letter)
  if (known !== undefined) return known
  if ((letter.codePointAt(0) ?? 0) >= FULL_WIDTH) return 1.05
  return letter === letter.toLowerCase() ? 0.64 : 0.73
}

/** Width of one line of the sans face in the units of `size`; an estimate on the safe side, since no browser is asked. */
export const textWidth = (text: string, size: number): number => {
  let ems = 0
  for (const letter of text) ems += emsOf(letter)
  return ems * size
}

/** The text cut to at most `letters` letters, with an ellipsis where it was cut. */
export const shorten = (text: string, letters: number): string => {
  const all = [...text]
  if (all.length <= letters) return text
  const kept = all.slice(0, letters - 1).join('')
  return `${kept.trimEnd()}…`
}
