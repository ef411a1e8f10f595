import { isObject, type Json, type JsonObject } from '../json/parse-json.ts'
import { textOf } from '../json-resume/raw-entry.ts'
import { tidyLine, tidyText } from '../tidy-line.ts'

/**
 * What BragDoc (https://www.bragdoc.ai) gives under Account → Export data: `bragdoc-export-2026-01-31.json`. Its schema:
 * https://github.com/edspencer/bragdoc-ai/blob/main/apps/web/lib/export-import-schema.ts. All instants are ISO in UTC.
 */
export const LISTS = ['companies', 'projects', 'achievements', 'documents'] as const
export type ListName = (typeof LISTS)[number]

/** One thing of a list, asked field by field. */
export class Thing {
  readonly place: string
  readonly #fields: JsonObject

  constructor(place: string, fields: JsonObject) {
    this.place = place
    this.#fields = fields
  }

  line(name: string, most = 500): string | undefined {
    return tidyLine(textOf(this.#fields[name]), most)
  }

  text(name: string): string | undefined {
    const value = this.#fields[name]
    return tidyText(typeof value === 'string' ? value : textOf(value))
  }

  /** The day of an instant, as it is written. */
  day(name: string): string | undefined {
    const text = this.line(name, 60)
    return text && /^\d{4}-\d\d-\d\dT/.test(text) ? text.slice(0, 10) : text
  }

  raw(name: string): Json | undefined {
    return this.#fields[name]
  }
}

/** The things of a list; what is none is left to `odd`, by place. */
export function thingsOf(file: JsonObject, name: ListName, odd: (place: string) => void): Thing[] {
  const list = file[name]
  if (list === undefined || list === null) return []
  if (!Array.isArray(list)) {
    odd(name)
    return []
  }
  return list.flatMap((one, index) => {
    const place = `${name}[${index}]`
    if (isObject(one)) return new Thing(place, one)
    odd(place)
    return []
  })
}
