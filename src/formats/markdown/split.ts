/** A note cut in two. */
export interface SplitNote {
  /** How the front matter is written; absent when there is none. `code` is a program, which nobody runs. */
  kind?: 'yaml' | 'toml' | 'code'
  /** What stands after the opening fence of `code`: “js”. */
  language?: string
  front: string
  /** Line of the file, from 1, on which `front` begins. */
  line: number
  /** What follows, without the blank line after the front matter and without the last line end. */
  body: string
  /** The note uncut, without the last line end. */
  whole: string
  /** Opened and never closed: all of it is body. */
  unclosed?: boolean
}

const YAML_OPENS = /^---[ \t]*([A-Za-z][\w+-]*)?[ \t]*\n/
/** Blank lines before it are a slip when names follow. */
const AFTER_BLANKS = /^\s*\n---[ \t]*()\n(?=[\w-]+:)/
const TOML_OPENS = /^\+\+\+[ \t]*\n/
const YAML_CLOSES = /^(?:---|\.\.\.)[ \t]*$/m
const TOML_CLOSES = /^\+\+\+[ \t]*$/m

/**
 * Cuts a note into front matter and body. Line ends become `\n`, a byte order mark goes. Of the body one blank line at
 * the start (when there is front matter) and one line end at the end are taken off; all else stays to the letter.
 */
export function splitNote(raw: string): SplitNote {
  const text = raw.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const toml = TOML_OPENS.exec(text)
  const opened = toml ?? YAML_OPENS.exec(text) ?? AFTER_BLANKS.exec(text)
  const whole = withoutLastLineEnd(text)
  const line = opened?.[0].split('\n').length ?? 1
  const plain = { front: '', line: 1, body: whole, whole }
  if (!opened) return plain
  const inside = text.slice(opened[0].length)
  const closed = (toml ? TOML_CLOSES : YAML_CLOSES).exec(inside)
  if (!closed) return { ...plain, unclosed: /^[\w-]+[ \t]*[:=]/.test(inside) }
  const rest = inside.slice(closed.index + closed[0].length).replace(/^\n/, '')
  const front = inside.slice(0, closed.index)
  const body = withoutLastLineEnd(rest.replace(/^\n/, ''))
  const language = opened[1]?.toLowerCase()
  if (toml) return { kind: 'toml', front, line, body, whole }
  if (language && !/^ya?ml$/.test(language)) return { ...plain, kind: 'code', language }
  return { kind: 'yaml', front, line, body, whole }
}

function withoutLastLineEnd(text: string): string {
  return text.endsWith('\n') ? text.slice(0, -1) : text
}
