/** A line of a text, counted from 1, without its end. */
export interface Line {
  number: number
  text: string
}

/** The lines of a text one by one, whatever ends them (LF, CR LF, CR); an empty one after the last end is none. */
export function* linesOf(text: string): Generator<Line> {
  let number = 0
  const ends = /\r\n?|\n/g
  for (let at = 0; at < text.length; at = ends.lastIndex) {
    ends.lastIndex = at
    const end = ends.exec(text)
    number++
    yield { number, text: text.slice(at, end ? end.index : undefined) }
    if (!end) return
  }
}
