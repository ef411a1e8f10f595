import { hash } from 'node:crypto'
import type { ConceptName, Thing } from '#record'

/** Of what a thing says, whatever id it has. */
export function fingerprintOf(thing: Thing<ConceptName>): string {
  return hash('sha256', contentText(thing), 'base64url').slice(0, 22)
}

/** As JSON without the id, which stands first in nearly every thing: then no copy without it is needed. */
function contentText(thing: Thing<ConceptName>): string {
  const text = JSON.stringify(thing)
  const start = `{"id":${JSON.stringify(thing.id)},`
  if (text.startsWith(start)) return `{${text.slice(start.length)}`
  const { id: _, ...content } = thing
  return JSON.stringify(content)
}
