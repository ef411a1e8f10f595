import { SaxesParser } from 'saxes'
import { type Complaint, complaint } from '#record'
import type { XmlElement } from './xml-element.ts'

const DEEPEST = 64
const MOST_ELEMENTS = 2_000_000
/** Those of XML, and some that only HTML has and people's files hold all the same. */
const ENTITIES = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  copy: '©',
  reg: '®',
  trade: '™',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  bull: '•',
  middot: '·',
  euro: '€',
}
const SAVE_AGAIN = 'Save or download it again where it comes from.'

/** Thrown inside this file only. */
class XmlTrouble extends Error {
  readonly complaint: Complaint
  constructor(one: Complaint) {
    super(one.message)
    this.complaint = one
  }
}

/**
 * An XML text as a tree. What is not well-formed, nested more than 64 deep or has more than two million elements is a
 * complaint with its line. Entities a text defines for itself are never expanded, and nothing is fetched: one that is used
 * is a complaint.
 */
export function parseXml(text: string): { root: XmlElement } | { complaint: Complaint } {
  const tree = new Tree()
  try {
    return { root: tree.grow(text) }
  } catch (error) {
    if (error instanceof XmlTrouble) return { complaint: error.complaint }
    throw error
  }
}

type Growing = XmlElement & { children: XmlElement[]; parts: (string | XmlElement)[] }
type Namespaces = Readonly<Record<string, string>>
const NO_NAMESPACES: Namespaces = Object.assign(Object.create(null), { xml: 'http://www.w3.org/XML/1998/namespace' })

class Tree {
  readonly #parser = new SaxesParser<{ xmlns: false; position: true }>({ xmlns: false, position: true })
  /** Open elements with the prefixes that hold inside them. */
  readonly #open: { element: Growing; namespaces: Namespaces }[] = []
  #root: XmlElement | undefined
  #count = 0
  #linesBefore = 0

  grow(text: string): XmlElement {
    // Nothing may stand before `<?xml`, but space and a byte order mark often do.
    const start = text.search(/[^\s\uFEFF]/)
    if (start < 0) throw this.#trouble('there is nothing in this file', SAVE_AGAIN)
    this.#linesBefore = text.slice(0, start).split('\n').length - 1
    // Without a prototype, or `&constructor;` would be one.
    this.#parser.ENTITIES = Object.assign(Object.create(null), ENTITIES)
    this.#listen()
    this.#parser.write(text.slice(start)).close()
    if (!this.#root) throw this.#trouble('there is no element in it', SAVE_AGAIN)
    return this.#root
  }

  #listen(): void {
    const parser = this.#parser
    parser.on('error', (error) => {
      throw this.#trouble(`this is not sound XML: ${why(error.message)}`, SAVE_AGAIN)
    })
    parser.on('opentag', ({ name, attributes }) => this.#openElement(name, attributes))
    parser.on('closetag', () => this.#open.pop())
    parser.on('text', (text) => this.#addText(text))
    parser.on('cdata', (text) => this.#addText(text))
  }

  #openElement(name: string, attributes: Readonly<Record<string, string>>): void {
    if (this.#open.length >= DEEPEST)
      throw this.#trouble(`elements lie more than ${DEEPEST} deep in each other`, 'Take out what is nested so deep.')
    if (++this.#count > MOST_ELEMENTS)
      throw this.#trouble(`it holds more than ${MOST_ELEMENTS.toLocaleString('en')} elements`, 'Import it in parts.')
    const outer = this.#open.at(-1)
    const namespaces = namespacesIn(attributes, outer?.namespaces ?? NO_NAMESPACES)
    const colon = name.indexOf(':')
    const element: Growing = {
      name,
      local: name.slice(colon + 1),
      namespace: namespaces[colon < 0 ? '' : name.slice(0, colon)] ?? '',
      attributes,
      children: [],
      text: '',
      parts: [],
      line: this.#linesBefore + this.#parser.line,
    }
    outer?.element.children.push(element)
    outer?.element.parts.push(element)
    this.#root ??= element
    this.#open.push({ element, namespaces })
  }

  #addText(text: string): void {
    const element = this.#open.at(-1)?.element
    if (!element || !text) return
    element.text += text
    element.parts.push(text)
  }

  #trouble(message: string, hint: string): XmlTrouble {
    return new XmlTrouble(complaint(`line ${this.#linesBefore + this.#parser.line}`, message, hint))
  }
}

function namespacesIn(attributes: Readonly<Record<string, string>>, outer: Namespaces): Namespaces {
  let own: Record<string, string> | undefined
  for (const name in attributes) {
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue
    own ??= Object.assign(Object.create(null), outer)
    ;(own as Record<string, string>)[name.slice(6)] = attributes[name] as string
  }
  return own ?? outer
}

const REASONS: readonly (readonly [sign: RegExp, said: string])[] = [
  [/undefined entity/, 'it uses a name between & and ; that XML does not know'],
  [/entity|character reference/, 'an & stands by itself, or what follows it is no letter’s name'],
  [
    /unclosed tag|unexpected end|close tag|closing tag/,
    'an element, or an & that should be &amp;, is never closed; part of it may be missing',
  ],
  [/disallowed character|not allowed in|control char/, 'there is a sign in it that XML does not allow'],
  [/attribute|quote|value/, 'the attributes of a tag are not written as they should be'],
]

/** The parser’s words, `1:5: undefined entity.`, as a reason a person can read. */
function why(message: string): string {
  return REASONS.find(([sign]) => sign.test(message))?.[1] ?? 'there are signs where they do not belong'
}
