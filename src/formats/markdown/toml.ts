import { type FrontMap, type FrontValue, plainValue } from './value.ts'

/**
 * Reads the part of TOML that front matter uses: names with texts, dates, numbers, yes or no, lists, inline tables and
 * `[table]` headings. Answers the number of the line it does not understand instead.
 */
export function readToml(front: string): { fields: FrontMap } | { line: number } {
  const fields: FrontMap = new Map()
  let table = fields
  const reading = new Reading(front)
  try {
    for (reading.blank(true); !reading.done(); reading.blank(true)) {
      const heading = reading.take(/\[[ \t]*([\w-]+(?:\.[\w-]+)*)[ \t]*\]/y)
      if (heading) table = tableAt(fields, heading[1] as string)
      else setIn(table, reading.name(), reading.valueAfterEquals())
      reading.lineEnd()
    }
    return { fields }
  } catch (trouble) {
    if (!(trouble instanceof NotUnderstood)) throw trouble
    return { line: reading.lineNumber() }
  }
}

class NotUnderstood extends Error {}

function tableAt(fields: FrontMap, path: string): FrontMap {
  let table = fields
  for (const name of path.split('.')) {
    const inner = table.get(name) ?? new Map()
    if (!(inner instanceof Map)) throw new NotUnderstood()
    table.set(name, inner)
    table = inner
  }
  return table
}

function setIn(table: FrontMap, name: string, value: FrontValue): void {
  if (table.has(name)) throw new NotUnderstood()
  table.set(name, value)
}

class Reading {
  readonly #text: string
  #at = 0
  #depth = 0

  constructor(text: string) {
    this.#text = text
  }

  done(): boolean {
    return this.#at >= this.#text.length
  }

  lineNumber(): number {
    return this.#text.slice(0, this.#at).split('\n').length
  }

  take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at
    const match = pattern.exec(this.#text)
    if (match) this.#at = pattern.lastIndex
    return match
  }

  /** Passes over spaces and comments; with `lines` over line ends too. */
  blank(lines: boolean): void {
    this.take(lines ? /(?:[ \t\n]|#[^\n]*)*/y : /[ \t]*(?:#[^\n]*)?/y)
  }

  lineEnd(): void {
    this.blank(false)
    if (!this.done() && !this.take(/\n/y)) throw new NotUnderstood()
  }

  name(): string {
    const name = this.take(/([\w-]+)|"([^"\\\n]*)"|'([^'\n]*)'/y)
    if (!name) throw new NotUnderstood()
    return name[1] ?? name[2] ?? name[3] ?? ''
  }

  valueAfterEquals(): FrontValue {
    if (!this.take(/[ \t]*=[ \t]*/y)) throw new NotUnderstood()
    return this.value()
  }

  value(): FrontValue {
    if (++this.#depth > 50) throw new NotUnderstood()
    const value = this.#text_() ?? this.#list() ?? this.#inlineTable() ?? this.#bare()
    this.#depth--
    return value
  }

  #text_(): string | undefined {
    const long = this.take(/"""\n?([\s\S]*?)"""|'''\n?([\s\S]*?)'''/y)
    if (long) return long[2] ?? unescaped((long[1] as string).replace(/\\\n\s*/g, ''))
    const short = this.take(/"((?:[^"\\\n]|\\.)*)"|'([^'\n]*)'/y)
    return short ? (short[2] ?? unescaped(short[1] as string)) : undefined
  }

  #list(): FrontValue[] | undefined {
    if (!this.take(/\[/y)) return undefined
    const values: FrontValue[] = []
    for (this.blank(true); !this.take(/\]/y); this.blank(true)) {
      values.push(this.value())
      this.blank(true)
      if (!this.take(/,/y) && this.#text[this.#at] !== ']') throw new NotUnderstood()
    }
    return values
  }

  #inlineTable(): FrontMap | undefined {
    if (!this.take(/\{[ \t]*/y)) return undefined
    const table: FrontMap = new Map()
    while (!this.take(/[ \t]*\}/y)) {
      setIn(table, this.name(), this.valueAfterEquals())
      if (!this.take(/[ \t]*,[ \t]*/y) && !/^[ \t]*\}/.test(this.#text.slice(this.#at))) throw new NotUnderstood()
    }
    return table
  }

  #bare(): FrontValue {
    const bare = this.take(/(?:\d{4}-\d\d-\d\d[T ][\d:.]+(?:Z|[+-][\d:]+)?|[\w+\-.:]+)/y)
    if (!bare) throw new NotUnderstood()
    return plainValue(bare[0])
  }
}

const ESCAPES: Readonly<Record<string, string>> = { b: '\b', t: '\t', n: '\n', f: '\f', r: '\r', '"': '"', '\\': '\\' }

function unescaped(text: string): string {
  return text.replace(/\\(?:u([\da-f]{4})|U([\da-f]{8})|(.))/gi, (_, short, long, letter) => {
    const code = short ?? long
    if (code === undefined) return ESCAPES[letter] ?? fail()
    const point = Number.parseInt(code, 16)
    return point <= 0x10ffff ? String.fromCodePoint(point) : fail()
  })
}

function fail(): never {
  throw new NotUnderstood()
}
