const NARROW = /[\s.,:;'’|!()[\]ijlftrI1-]/u
const WIDE = /[mwMW@%—…]/u

/** Width of one line of the sans face in the units of `size`; an estimate on the safe side, since no browser is asked. */
export const textWidth = (text: string, size: number): number => {
  let ems = 0
  for (const letter of text) ems += emsOf(letter)
  return ems * size
}

const emsOf = (letter: string): number => {
  if ((letter.codePointAt(0) ?? 0) > 0x2e80) return 1.05
  if (WIDE.test(letter)) return 0.95
  if (NARROW.test(letter)) return 0.4
  return letter === letter.toLocaleLowerCase() ? 0.61 : 0.72
}

/** The text cut to at most `letters` letters, with an ellipsis where it was cut. */
export const shorten = (text: string, letters: number): string => {
  const all = [...text]
  return all.length <= letters
    ? text
    : `${all
        .slice(0, letters - 1)
        .join('')
        .trimEnd()}…`
}
