/**
 * Plain text that a person keeps as a journal: a line that is a date, and nothing else, heads what follows. It may be marked as a
 * heading, bold or between strokes, and end with a colon.
 */
const MARKS_BEFORE = /^[\s#*_=>~–—-]{0,12}/
const MARKS_AFTER = /[\s#*_=~:–—-]{1,12}$/
const YEAR = /(?<!\d)(?:19|20|21)\d\d(?!\d)|^\d{8}$/
const LONGEST_LINE = 80
const [SHORTEST, LONGEST] = [8, 50]

/** The words of a line that could be a date, marks taken off; `undefined` for any other line. */
export function dateLike(line: string): string | undefined {
  if (line.length < SHORTEST || line.length > LONGEST_LINE) return undefined
  const words = line.replace(MARKS_BEFORE, '').replace(MARKS_AFTER, '')
  return words.length >= SHORTEST && words.length <= LONGEST && YEAR.test(words) ? words : undefined
}
