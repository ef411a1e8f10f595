import { type Complaint, complaint } from '#record'
import { isObject, type Json, type JsonObject, parseJson } from '../json/parse-json.ts'

/** The value of a JSON text, with what stands twice in it; or where it is broken. */
export function openJson(text: string): { value: Json; complaints: Complaint[] } | { broken: Complaint } {
  const parsed = parseJson(text)
  if ('notJson' in parsed) {
    const { line, column, message, hint } = parsed.notJson
    return { broken: complaint(`line ${line}, column ${column}`, message, hint) }
  }
  const complaints = parsed.repeated.map(({ name, line }) =>
    complaint(
      `line ${line}`,
      `“${name}” stands a second time in the same object, so what the first one says was not taken`,
      'Remove one of the two, and import the file again.',
    ),
  )
  return { value: parsed.value, complaints }
}

/** A text, not empty. */
export function textIn(value: Json | undefined): string | undefined {
  return typeof value === 'string' && value.trim() ? value : undefined
}

export function textsIn(value: Json | undefined): string[] {
  return Array.isArray(value) ? value.flatMap((one) => textIn(one) ?? []) : []
}

export function objectsIn(value: Json | undefined): JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : []
}
