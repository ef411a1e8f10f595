import { objectsIn } from '../journal/open-json.ts'
import { isObject, type Json, type JsonObject } from '../json/parse-json.ts'

/**
 * Rich text of Quill (`{"ops": [{"insert": "…", "attributes": {…}}]}`) as Markdown: bold, italic, struck, code and links;
 * headings, lists, quotes and code blocks. Of what is embedded (pictures, sounds) nothing is left. `undefined` when it is none.
 */
export function markdownOfDelta(delta: Json | undefined): string | undefined {
  if (!isObject(delta) || !Array.isArray(delta.ops)) return undefined
  const lines: string[] = []
  let line = ''
  let number = 0
  for (const { insert, attributes } of objectsIn(delta.ops)) {
    if (typeof insert !== 'string') continue
    const marks = isObject(attributes) ? attributes : {}
    for (const [index, words] of insert.split('\n').entries()) {
      if (index) {
        // What a line is stands with its end.
        number = marks.list === 'ordered' ? number + 1 : 0
        lines.push(`${lineStart(marks, number)}${line}`)
        line = ''
      }
      line += inline(words, marks)
    }
  }
  return [...fenced(lines), line].join('\n').trim() || undefined
}

const FENCE = '\u0001'

function lineStart({ header, list, blockquote, indent, 'code-block': code }: JsonObject, number: number): string {
  if (code) return FENCE
  if (typeof header === 'number' && header >= 1 && header <= 6) return `${'#'.repeat(Math.floor(header))} `
  if (blockquote) return '> '
  const deep = '   '.repeat(typeof indent === 'number' ? Math.min(Math.max(Math.floor(indent), 0), 8) : 0)
  if (list === 'ordered') return `${deep}${number}. `
  if (list === 'checked' || list === 'unchecked') return `${deep}- [${list === 'checked' ? 'x' : ' '}] `
  return list ? `${deep}- ` : ''
}

/** Marks go around the words, not around the space beside them. */
function inline(words: string, { bold, italic, strike, code, link }: JsonObject): string {
  const core = words.trim()
  if (!core || !(bold || italic || strike || code || link)) return words
  let said = code ? `\`${core}\`` : core
  if (strike) said = `~~${said}~~`
  if (italic) said = `*${said}*`
  if (bold) said = `**${said}**`
  if (typeof link === 'string') said = `[${said}](${link.replace(/[\s()<>]/g, encodeURIComponent)})`
  const start = words.indexOf(core)
  return words.slice(0, start) + said + words.slice(start + core.length)
}

function* fenced(lines: readonly string[]): Generator<string> {
  let open = false
  for (const line of lines) {
    const isCode = line.startsWith(FENCE)
    if (isCode !== open) yield '```'
    open = isCode
    yield isCode ? line.slice(FENCE.length) : line
  }
  if (open) yield '```'
}
