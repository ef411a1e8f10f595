/** Of what should be one line, in letters: there are files with one of a gigabyte. */
const MOST_LOOKED_AT = 64 * 1024
/** `replaceAll` takes tens of bytes for each letter it replaces until it is done: too many for a text of NULs alone. */
const AT_ONCE = 64 * 1024

/** One line as the record takes it: white space folded, NUL and half letters shown as �, cut at `most` characters. */
export function tidyLine(text: string | undefined, most: number): string | undefined {
  if (!text) return undefined
  const whole = sound(text.slice(0, MOST_LOOKED_AT))
  const line = (/[^\S ]|\s\s/.test(whole) ? whole.replace(/\s+/g, ' ') : whole).trim()
  return (line.length > most ? sound(`${line.slice(0, most - 1)}…`) : line) || undefined
}

/** Text of any number of lines as the record takes it. */
export function tidyText(text: string | undefined): string | undefined {
  const whole = text && sound(text.replace(/\r\n?/g, '\n')).trim().slice(0, 2_000_000)
  return whole ? sound(whole) : undefined
}

function sound(text: string): string {
  const plain = text.includes('\u0000') ? withoutNul(text) : text
  return plain.isWellFormed() ? plain : plain.toWellFormed()
}

/** Each NUL, which no text of a record may hold, as �. */
export function withoutNul(text: string): string {
  const parts: string[] = []
  for (let at = 0; at < text.length; at += AT_ONCE)
    parts.push(
      text
        .slice(at, at + AT_ONCE)
        .split('\u0000')
        .join('\uFFFD'),
    )
  return parts.join('')
}

/** For sentences: the words in quotes, shortened; “untitled” when there are none. */
export function quoted(text: string | undefined): string {
  const line = tidyLine(text, 60)
  return line ? `“${line}”` : '“untitled”'
}

/** `1 event`, `1,200 events`. */
export function countOf(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString('en')} ${number === 1 ? one : many}`
}
