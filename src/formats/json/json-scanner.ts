import type { Json, JsonObject } from './parse-json.ts'

const DEEPEST = 100
const ESCAPES: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
}

/** Where JSON text breaks off being JSON. Thrown inside this folder only. */
export class JsonTrouble extends Error {
  readonly at: number
  readonly hint: string
  constructor(at: number, message: string, hint: string) {
    super(message)
    this.at = at
    this.hint = hint
  }
}

/** Goes through JSON text once, from the start, and builds its value. */
export class JsonScanner {
  readonly repeated: { name: string; at: number }[] = []
  readonly #text: string
  #at = 0

  constructor(text: string) {
    this.#text = text
    if (text.startsWith('\uFEFF')) this.#at = 1
  }

  document(): Json {
    const value = this.#value(0)
    this.#skipSpace()
    if (this.#at < this.#text.length)
      throw this.#trouble('something stands behind the end', 'Remove what stands after the last bracket.')
    return value
  }

  #value(depth: number): Json {
    this.#skipSpace()
    const letter = this.#text[this.#at]
    if (depth > DEEPEST)
      throw this.#trouble(`it is nested more than ${DEEPEST} deep`, 'Take out what is nested so deep.')
    if (letter === '{') return this.#object(depth)
    if (letter === '[') return this.#array(depth)
    if (letter === '"') return this.#string()
    return this.#bare()
  }

  #object(depth: number): JsonObject {
    const object: JsonObject = Object.create(null)
    for (let first = true; !this.#closes('}', first); first = false) {
      const at = this.#at
      if (this.#text[at] !== '"') throw this.#strayed('a name in double quotes')
      const name = this.#string()
      this.#skipSpace()
      if (this.#text[this.#at] !== ':') throw this.#strayed('a colon')
      this.#at++
      if (name in object) this.repeated.push({ name, at })
      object[name] = this.#value(depth + 1)
    }
    return object
  }

  #array(depth: number): Json[] {
    const array: Json[] = []
    for (let first = true; !this.#closes(']', first); first = false) array.push(this.#value(depth + 1))
    return array
  }

  /** Steps over an opening bracket or a comma; true when the closing bracket stands there. */
  #closes(bracket: string, first: boolean): boolean {
    if (first) this.#at++
    this.#skipSpace()
    if (this.#text[this.#at] === bracket) {
      this.#at++
      return true
    }
    if (first) return false
    if (this.#text[this.#at] !== ',') throw this.#strayed(`a comma or ${bracket}`)
    const comma = this.#at++
    this.#skipSpace()
    if (this.#text[this.#at] === '}' || this.#text[this.#at] === ']')
      throw new JsonTrouble(comma, 'there is a comma before a closing bracket', 'Remove that comma.')
    return false
  }

  #string(): string {
    const from = this.#at++
    let text = ''
    for (;;) {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these may not stand in a JSON text
      const plain = /[^"\\\u0000-\u001f]*/y
      plain.lastIndex = this.#at
      text += plain.exec(this.#text)?.[0] ?? ''
      this.#at = plain.lastIndex
      const letter = this.#text[this.#at]
      if (letter === '"') {
        this.#at++
        return text
      }
      if (letter === undefined)
        throw new JsonTrouble(from, 'a text in quotes has no end', 'Close it with a double quote.')
      if (letter !== '\\')
        throw this.#trouble(
          'there is a line break or tab inside a text in quotes',
          'Write it as \\n or \\t, or close the quotes before it.',
        )
      text += this.#escape()
    }
  }

  #escape(): string {
    const letter = this.#text[this.#at + 1] ?? ''
    const plain = ESCAPES[letter]
    const code = /^u([0-9a-fA-F]{4})/.exec(this.#text.slice(this.#at + 1, this.#at + 6))?.[1]
    if (plain === undefined && code === undefined)
      throw this.#trouble('there is a backslash that means nothing', 'Write \\\\ for a backslash.')
    this.#at += code === undefined ? 2 : 6
    return plain ?? String.fromCharCode(Number.parseInt(code as string, 16))
  }

  #bare(): Json {
    const shape = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
    shape.lastIndex = this.#at
    const word = shape.exec(this.#text)?.[0]
    if (word === undefined) throw this.#strayed('a value')
    this.#at = shape.lastIndex
    return JSON.parse(word)
  }

  #skipSpace(): void {
    const space = /[ \t\r\n]*/y
    space.lastIndex = this.#at
    space.exec(this.#text)
    this.#at = space.lastIndex
  }

  #strayed(expected: string): JsonTrouble {
    const found = this.#text[this.#at]
    if (found === undefined)
      return this.#trouble('it ends too early', 'Part of it is missing: save or download it again.')
    if (found === '/') return this.#trouble('there is a comment, which JSON does not have', 'Remove it.')
    if (found === "'") return this.#trouble('there are single quotes', 'JSON wants double quotes.')
    const [letter] = this.#text.slice(this.#at, this.#at + 2)
    return this.#trouble(`“${letter}” stands where ${expected} belongs`, `Put ${expected} before it.`)
  }

  #trouble(message: string, hint: string): JsonTrouble {
    return new JsonTrouble(this.#at, message, hint)
  }
}
