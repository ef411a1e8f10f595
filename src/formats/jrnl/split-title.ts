/** Ends of sentences: a full stop and its kin, a closing quote or bracket, then space; or a wide one, after which none stands. */
const SENTENCE_END = /[.!?…‼‽⁇⁈⁉⋯﹒﹗]['’"”]?[\])]*\s+|[！．？｡。]/

/** The first line of an entry is its title; of an entry of one line, its first sentence. */
export function splitTitle(text: string): { title: string; body: string } {
  const whole = text.trim()
  const newline = whole.indexOf('\n')
  const sentence = newline < 0 ? SENTENCE_END.exec(whole) : null
  const end = newline >= 0 ? newline : sentence ? sentence.index + sentence[0].length : whole.length
  return { title: whole.slice(0, end).trim(), body: whole.slice(end).trim() }
}
