import { isObject, type Json, type JsonObject } from '../json/parse-json.ts'

/** One object of a résumé file, asked field by field; knows in the end what nobody asked for. */
export class RawEntry {
  readonly place: string
  readonly #fields: Map<string, { name: string; value: Json }>
  readonly #asked = new Set<string>()

  constructor(place: string, raw: JsonObject) {
    this.place = place
    this.#fields = new Map(Object.entries(raw).map(([name, value]) => [folded(name), { name, value }]))
  }

  /** The value under the first of these names that says anything. Others that say the same count as asked for. */
  raw(...names: readonly string[]): Json | undefined {
    let found: Json | undefined
    for (const name of names) {
      const field = this.#fields.get(folded(name))
      if (!field || isBlank(field.value)) continue
      found ??= field.value
      if (JSON.stringify(found) === JSON.stringify(field.value)) this.#asked.add(folded(name))
    }
    return found
  }

  /** The value as one text, or `undefined` when there is none. */
  text(...names: readonly string[]): string | undefined {
    return textOf(this.raw(...names)) || undefined
  }

  /** The value as text of several lines: a list of texts is one paragraph for each. */
  prose(...names: readonly string[]): string | undefined {
    const value = this.raw(...names)
    return (Array.isArray(value) ? value.map(textOf).filter(Boolean).join('\n\n') : textOf(value)) || undefined
  }

  /** The value as texts; a text of several lines is one for each. */
  texts(...names: readonly string[]): string[] {
    return textsOf(this.raw(...names))
  }

  /** Names of fields that say something and that nobody asked for. */
  left(): string[] {
    const left = [...this.#fields].filter(([folded, { value }]) => !this.#asked.has(folded) && !isBlank(value))
    return left.map(([, { name }]) => name)
  }
}

function folded(name: string): string {
  return name.toLowerCase().replace(/[\s_-]/g, '')
}

/** Nothing, or a thing made of nothing: `""`, `[""]`, `{"city": ""}`. `false` says nothing either. */
export function isBlank(value: Json | undefined): boolean {
  if (value === undefined || value === null || value === false) return true
  if (typeof value === 'string') return !value.trim()
  if (Array.isArray(value)) return value.every(isBlank)
  return isObject(value) && Object.values(value).every(isBlank)
}

const TEXT_NAMES = ['text', 'name', 'title', 'summary', 'description', 'value', 'body', 'label', 'href', 'url']

/** A value where a text belongs, as a text: lists by commas, objects by what they say. */
export function textOf(value: Json | undefined): string {
  if (isBlank(value) || value === undefined) return ''
  if (typeof value === 'string') return sound(value).trim()
  if (Array.isArray(value)) return value.map(textOf).filter(Boolean).join(', ')
  if (!isObject(value)) return String(value)
  const said = TEXT_NAMES.filter((name) => name in value && !isBlank(value[name]))
  const rest = Object.keys(value).filter((name) => !said.includes(name) && !isBlank(value[name]))
  return [...said, ...rest].map((name) => textOf(value[name])).join(', ')
}

export function textsOf(value: Json | undefined): string[] {
  const parts = Array.isArray(value) ? value : typeof value === 'string' ? value.split(/\r\n|\n|\r/) : [value ?? null]
  return parts.map(textOf).filter(Boolean)
}

/** What no record can hold is made visible: NUL and half letters become U+FFFD. */
function sound(text: string): string {
  return text.toWellFormed().replaceAll('\u0000', '\uFFFD')
}

/** A place as text: its own words, or its parts from the street to the country. */
export function placeOf(value: Json | undefined): string | undefined {
  if (!isObject(value)) return textOf(value) || undefined
  const entry = new RawEntry('', value)
  const town = [entry.text('postalCode', 'zip', 'zipCode'), entry.text('city', 'town')].filter(Boolean).join(' ')
  const parts = [entry.text('address', 'street'), town, entry.text('region', 'state'), entry.text('countryCode')]
  const left = entry.left().map((name) => textOf(value[name]))
  return [...parts, ...left].filter(Boolean).join(', ') || undefined
}
