/** A heading of a note: its words without marks, and how deep it is, 1–6. */
export interface Heading {
  text: string
  level: number
  /** Nothing stands before it. */
  opens: boolean
}

const LOOKED_AT = 200_000
/** Longer lines are no headings; and looking for their end would take too long. */
const LONGEST_LINE = 1_000

/** The headings of a Markdown body in order, those inside fenced code left out. */
export function* headingsOf(body: string): Generator<Heading> {
  let fence: string | undefined
  let before = ''
  let opens = true
  for (const whole of body.slice(0, LOOKED_AT).split('\n')) {
    const line = whole.length > LONGEST_LINE ? 'x' : whole
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1]
    if (fence) {
      if (mark?.startsWith(fence) && /^[\s`~]*$/.test(line)) fence = undefined
      continue
    }
    if (mark) fence = mark
    const hash = /^ {0,3}(#{1,6})[ \t]+(.+?)[ \t]*#*[ \t]*$/.exec(line)
    if (hash) yield { text: plainWords(hash[2] as string), level: (hash[1] as string).length, opens }
    else if (/^=+[ \t]*$/.test(line) && before.trim()) yield { text: plainWords(before), level: 1, opens: false }
    if (line.trim()) opens = false
    before = hash ? '' : line
  }
}

/** `[[Page|the *words*]]` → “the words”. */
export function plainWords(text: string): string {
  return text
    .replace(/!?\[\[(?:[^\]|]*\|)?([^\]]*)\]\]/g, '$1')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/(\*\*|__|~~|`)(.+?)\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}])([*_])([^*_]+)\1(?![\p{L}\p{N}])/gu, '$2')
    .replace(/\s+/g, ' ')
    .trim()
}
