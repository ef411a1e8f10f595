import { letterNamed } from './letters.ts'

/** How much of one HTML text is looked at: 1 million characters. */
const MOST = 1_000_000

const PARAGRAPHS = new Set(
  'address article aside blockquote dd div dl dt figure footer form h1 h2 h3 h4 h5 h6 header hr main p pre section table'.split(
    ' ',
  ),
)
const LISTS = new Set(['ul', 'ol', 'menu'])
/** What stands inside these is not said to a reader. */
const UNSAID = new Set(['script', 'style', 'head', 'title', 'template', 'iframe', 'svg', 'object', 'noscript'])

/** Has the text anything that looks like a tag of HTML? */
export function looksLikeHtml(text: string): boolean {
  return /<(?:\/?[a-z][a-z0-9]{0,12}[\s/>]|!--)/i.test(text)
}

/**
 * What HTML says, as plain text: paragraphs with a blank line between, list items as lines with “- ”, letters written by
 * name as themselves. Scripts, styles, pictures and addresses of links are left out; nothing is run or fetched.
 */
export function plainText(html: string): string {
  const paper = new Paper()
  const text = html.slice(0, MOST)
  for (let at = 0; at < text.length; ) {
    const open = text.indexOf('<', at)
    paper.write(text.slice(at, open < 0 ? undefined : open))
    if (open < 0) break
    const { name, closes, end } = tagAt(text, open)
    if (name === undefined) paper.write('<')
    else paper.tag(name, closes)
    at = name && !closes && UNSAID.has(name) ? behind(text, name, end) : end
  }
  return paper.text()
}

/** The tag that begins at `<`; without a name when it is only that sign, `''` when it is a comment and the like. */
function tagAt(text: string, at: number): { name?: string; closes: boolean; end: number } {
  if (text.startsWith('<!--', at)) return { name: '', closes: false, end: endOf(text, '-->', at + 4) }
  const [, slash, name] = /^<(\/?)([a-z][a-z0-9-]{0,30})(?=[\s/>])/i.exec(text.slice(at, at + 40)) ?? []
  if (name) return { name: name.toLowerCase(), closes: slash === '/', end: endOfTag(text, at) }
  if (/^<[!?/]/.test(text.slice(at, at + 2))) return { name: '', closes: false, end: endOf(text, '>', at) }
  return { closes: false, end: at + 1 }
}

/** Behind the `>` that is in no quotes. */
function endOfTag(text: string, from: number): number {
  let quote = ''
  for (let at = from; at < text.length; at++) {
    const letter = text[at] as string
    if (quote) quote = letter === quote ? '' : quote
    else if (letter === '>') return at + 1
    else if ((letter === '"' || letter === "'") && text[at - 1] === '=') quote = letter
  }
  return text.length
}

function endOf(text: string, sign: string, from: number): number {
  const at = text.indexOf(sign, from)
  return at < 0 ? text.length : at + sign.length
}

/** Behind the closing tag of what is not said. */
function behind(text: string, name: string, from: number): number {
  const closing = new RegExp(`</${name}[\\s/>]`, 'gi')
  closing.lastIndex = from
  const found = closing.exec(text)
  return found ? endOfTag(text, found.index) : text.length
}

/** Takes text and tags in order and knows how many line ends stand between. */
class Paper {
  #said = ''
  #ends = 0
  #lists = 0
  #bullet = false

  write(raw: string): void {
    const text = unnamed(raw).replace(/\s+/g, ' ')
    if (!text.trim()) {
      if (text && this.#said && !this.#ends && !this.#said.endsWith(' ') && !this.#bullet) this.#said += ' '
      return
    }
    const fresh = this.#ends > 0 || !this.#said || this.#bullet || this.#said.endsWith(' ')
    this.#end()
    if (this.#bullet) this.#said += '- '
    this.#bullet = false
    this.#said += fresh ? text.trimStart() : text
  }

  tag(name: string, closes: boolean): void {
    if (name === 'br') this.#ask(this.#ends + 1)
    else if (LISTS.has(name)) {
      this.#lists = Math.max(0, this.#lists + (closes ? -1 : 1))
      this.#ask(this.#lists > (closes ? 0 : 1) ? 1 : 2)
    } else if (name === 'li') {
      this.#ask(1)
      this.#bullet = !closes
    } else if (name === 'tr') this.#ask(1)
    else if (name === 'td' || name === 'th') this.write(' ')
    else if (PARAGRAPHS.has(name) && !this.#bullet) this.#ask(this.#lists ? 1 : 2)
  }

  text(): string {
    return this.#said.trim()
  }

  #ask(ends: number): void {
    this.#ends = Math.min(2, Math.max(this.#ends, ends))
  }

  #end(): void {
    if (this.#ends && this.#said.trim()) this.#said = `${this.#said.trimEnd()}${'\n'.repeat(this.#ends)}`
    this.#ends = 0
  }
}

function unnamed(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(#x?[0-9a-f]{1,7}|[a-z][a-z0-9]{1,30});/gi, (whole, name: string) => letterNamed(name) ?? whole)
}
