import { JsonScanner, JsonTrouble } from './json-scanner.ts'

/** A value from JSON text. Objects have no prototype, so that `__proto__` in a file is a name like any other. */
export type Json = null | boolean | number | string | Json[] | JsonObject
export interface JsonObject {
  [name: string]: Json
}

/** Why a text is not JSON, and where: lines and columns from 1. */
export interface NotJson {
  line: number
  column: number
  message: string
  hint: string
}

export interface ParsedJson {
  value: Json
  /** Names that an object has twice, by the path of the object; the last value is kept. */
  repeated: readonly { name: string; line: number }[]
}

/** Parses JSON (RFC 8259) and says where it is broken. At most 100 levels deep. */
export function parseJson(text: string): ParsedJson | { notJson: NotJson } {
  const scanner = new JsonScanner(text)
  try {
    const value = scanner.document()
    return { value, repeated: withLines(text, scanner.repeated) }
  } catch (trouble) {
    if (!(trouble instanceof JsonTrouble)) throw trouble
    return { notJson: { ...placeOf(text, trouble.at), message: trouble.message, hint: trouble.hint } }
  }
}

/** In one go through the text, as there may be as many as it has names; they come in its order. */
function withLines(text: string, names: readonly { name: string; at: number }[]): { name: string; line: number }[] {
  const ends = /\r\n|\n|\r/g
  let line = 1
  let end = names.length ? ends.exec(text) : null
  return names.map(({ name, at }) => {
    for (; end && end.index < at; end = ends.exec(text)) line++
    return { name, line }
  })
}

function placeOf(text: string, at: number): { line: number; column: number } {
  const before = text.slice(0, at)
  const line = before.split(/\r\n|\n|\r/).length
  return { line, column: at - Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) }
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
