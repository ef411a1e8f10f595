/** What front matter can say: texts, and the numbers and words that JSON and YAML write alike. */
export type FrontValue = string | number | boolean | null | readonly FrontValue[] | FrontMap
export type FrontMap = Map<string, FrontValue>

/** A scalar as it was written; nothing for lists, maps and null. */
export function textOf(value: FrontValue | undefined): string | undefined {
  return value === undefined || value === null || typeof value === 'object' ? undefined : String(value)
}

/** A plain YAML scalar: a number, true, false or null where JSON would write the same letters, else the text itself. */
export function plainValue(source: string): FrontValue {
  if (source === 'true' || source === 'false') return source === 'true'
  if (source === '' || source === '~' || source === 'null') return null
  const number = Number(source)
  return Number.isFinite(number) && String(number) === source ? number : source
}

/** As JSON, names in their order. */
export function toJson(value: FrontValue): string {
  if (value instanceof Map)
    return `{${[...value].map(([name, inner]) => `${JSON.stringify(name)}:${toJson(inner)}`).join(',')}}`
  if (Array.isArray(value)) return `[${value.map(toJson).join(',')}]`
  return JSON.stringify(value)
}

const LONGEST_NAME = 200
const DEEPEST = 20

/** The map a JSON text holds, when it is one and front matter can carry all of it. */
export function mapOfJson(json: string): FrontMap | undefined {
  let parsed: unknown
  try {
    parsed = JSON.parse(json)
  } catch {
    return undefined
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return undefined
  // Lone surrogates and NUL cannot stand in a file; JSON escapes them.
  if (/\\u(?:d[89a-f]|0000)/i.test(JSON.stringify(parsed))) return undefined
  const value = fromJson(parsed, 0)
  return value instanceof Map ? value : undefined
}

function fromJson(raw: unknown, depth: number): FrontValue | undefined {
  if (depth > DEEPEST) return undefined
  if (raw === null || typeof raw !== 'object') return raw as FrontValue
  if (Array.isArray(raw)) {
    const values = raw.map((inner) => fromJson(inner, depth + 1))
    return values.includes(undefined) ? undefined : (values as FrontValue[])
  }
  const map: FrontMap = new Map()
  for (const [name, inner] of Object.entries(raw)) {
    const value = fromJson(inner, depth + 1)
    if (value === undefined || name.length > LONGEST_NAME) return undefined
    map.set(name, value)
  }
  return map
}
