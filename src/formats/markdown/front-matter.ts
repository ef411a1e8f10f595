import { type Document, isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, type YAMLError } from 'yaml'
import { MARKER } from './layout.ts'
import { type FrontMap, type FrontValue, plainValue } from './value.ts'

/** What front matter says; when it is not sound YAML, what could be saved of it, and what is wrong where. */
export interface FrontMatter {
  fields: FrontMap
  /** Lines that belong to no name; they were not understood. */
  unread: string
  /** The first thing wrong: line within the front matter, from 1, and why. */
  trouble?: { line: number; why: string }
}

/** What a person writes above a note; files of our own list whole jobs there. */
const NOTE = { length: 256 * 1024, values: 20_000 }
const OWN = { length: 64 * 1024 * 1024, values: 5_000_000 }
const DEEPEST = 50
/** A broken value longer than this is kept as text without a second look. */
const LONGEST_VALUE = 20_000

/**
 * Reads YAML front matter: texts stay as written (`00501`), nothing is executed, aliases cannot multiply. Where the YAML
 * is broken, each top-level name is read by itself and a value that cannot be read is kept as plain text.
 * `undefined` when it is no list of names and values at all.
 */
export function readFrontMatter(front: string): FrontMatter | undefined {
  const limits = new RegExp(`^${MARKER}:`, 'm').test(front) ? OWN : NOTE
  if (front.length > limits.length)
    return { fields: new Map(), unread: front, trouble: { line: 1, why: 'it is longer than 256 kB' } }
  const whole = readYaml(front, limits.values)
  if ('fields' in whole) return { fields: whole.fields, unread: '' }
  if (!whole.trouble) return undefined
  const saved = readNameByName(front)
  return saved.fields.size ? { ...saved, trouble: whole.trouble } : undefined
}

type YamlRead = { fields: FrontMap } | { trouble?: { line: number; why: string } }

function readYaml(front: string, values: number): YamlRead {
  try {
    if (opensTooOften(front)) throw new RangeError('too deep')
    const lineCounter = new LineCounter()
    const document = parseDocument(front, { schema: 'failsafe', logLevel: 'silent', prettyErrors: false, lineCounter })
    const error = document.errors[0]
    if (error) return { trouble: { line: lineOf(error, front, lineCounter), why: reasonOf(error) } }
    if (!document.contents) return { fields: new Map() }
    if (!isMap(document.contents)) return {}
    const fields = nodeValue(document.contents, document as Document, { left: values }, 0)
    return fields instanceof Map ? { fields } : {}
  } catch {
    return { trouble: { line: 1, why: 'it nests or repeats itself too often' } }
  }
}

/** A bracket that is not closed costs the parser memory; of those nobody needs so many. */
const MOST_OPEN = 1_000

function opensTooOften(front: string): boolean {
  let open = 0
  for (let at = 0; at < front.length && open <= MOST_OPEN; at++) {
    const letter = front[at]
    if (letter === '[' || letter === '{') open++
    else if (open && (letter === ']' || letter === '}')) open--
  }
  return open > MOST_OPEN
}

function nodeValue(node: unknown, document: Document, count: { left: number }, depth: number): FrontValue {
  if (--count.left < 0 || depth > DEEPEST) throw new RangeError('too much front matter')
  if (isAlias(node)) return nodeValue(node.resolve(document), document, count, depth + 1)
  if (isSeq(node)) return node.items.map((inner) => nodeValue(inner, document, count, depth + 1))
  if (isMap(node))
    return new Map(
      node.items.map(({ key, value }) => [nameOf(key), nodeValue(value, document, count, depth + 1)] as const),
    )
  if (!isScalar(node)) return null
  const text = typeof node.value === 'string' ? node.value : (node.source ?? '')
  return node.type === 'PLAIN' ? plainValue(text) : text
}

function nameOf(key: unknown): string {
  return isScalar(key) ? String(key.value ?? '') : String(key)
}

const REASONS: Readonly<Record<string, string>> = {
  BLOCK_AS_IMPLICIT_KEY: 'a value with a colon in it needs quotes around it',
  DUPLICATE_KEY: 'a name stands there for the second time',
  TAB_AS_INDENT: 'it is indented with a tab; YAML wants spaces',
  MISSING_CHAR: 'a quote, a bracket or a colon is missing',
  MULTILINE_IMPLICIT_KEY: 'it has no name before a colon',
  BAD_INDENT: 'it is indented differently from the lines around it',
  BAD_ALIAS: 'a value that starts with * or & needs quotes around it',
  BAD_SCALAR_START: 'a value that starts with @ or ` needs quotes around it',
  UNEXPECTED_TOKEN: 'something stands there that does not belong there',
  RESOURCE_EXHAUSTION: 'it repeats itself too often',
}

function reasonOf({ code, message }: YAMLError): string {
  const open = message.startsWith('Flow ')
  return REASONS[open ? 'MISSING_CHAR' : code] ?? 'it is not YAML'
}

/** What is never closed is noticed past the last line. */
function lineOf({ pos }: YAMLError, front: string, counter: LineCounter): number {
  return Math.min(counter.linePos(pos[0]).line || 1, front.trimEnd().split('\n').length)
}

const NAMED = /^(?:"([^"]+)"|'([^']+)'|([^\s#:\-{}[\]][^:]*)):(?:[ \t]+|$)/

function readNameByName(front: string): { fields: FrontMap; unread: string } {
  const fields: FrontMap = new Map()
  const unread: string[] = []
  for (const lines of topLevelParts(front.split('\n'))) {
    const named = NAMED.exec(lines[0] as string)
    const name = (named?.[1] ?? named?.[2] ?? named?.[3])?.trim()
    if (!named || name === undefined || fields.has(name)) {
      unread.push(...lines)
      continue
    }
    const text = lines.join('\n')
    const read = text.length > LONGEST_VALUE ? {} : readYaml(text, NOTE.values)
    const value = 'fields' in read && read.fields.size === 1 ? [...read.fields.values()][0] : undefined
    fields.set(name, value ?? [(lines[0] as string).slice(named[0].length), ...lines.slice(1)].join('\n').trim())
  }
  return { fields, unread: unread.join('\n').trim() }
}

/** Cuts where a line begins a new name, or is indented less than what a name holds. */
function topLevelParts(lines: readonly string[]): string[][] {
  const parts: string[][] = []
  for (const line of lines) {
    if (/^#/.test(line)) continue
    const last = parts.at(-1)
    const goesOn = /^(?:\s|$|-(?:\s|$))/.test(line)
    if (last && goesOn) last.push(line)
    else if (line.trim()) parts.push([line])
  }
  return parts
}
