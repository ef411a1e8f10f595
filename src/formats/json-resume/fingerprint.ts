import { createHash } from 'node:crypto'
import { isObject, type Json, type JsonObject } from '../json/parse-json.ts'

/**
 * A mark of all that a file says outside `meta.thalweg`, whatever the order of its names and its spaces. Tells whether
 * somebody changed the résumé after Thalweg wrote it.
 */
export function fingerprintOf(file: JsonObject): string {
  const { meta, ...rest } = file
  const other = isObject(meta) ? Object.entries(meta).filter(([name]) => name !== 'thalweg') : []
  return createHash('sha256')
    .update(canonical({ ...rest, meta: Object.fromEntries(other) }))
    .digest('hex')
}

function canonical(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (!isObject(value)) return JSON.stringify(value)
  const names = Object.keys(value).sort()
  return `{${names.map((name) => `${JSON.stringify(name)}:${canonical(value[name] as Json)}`).join(',')}}`
}
