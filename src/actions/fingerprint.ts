import { createHash } from 'node:crypto'
import type { ConceptName, Thing } from '#record'

/** Of what a thing says, whatever id it has. */
export function fingerprintOf({ id: _, ...content }: Thing<ConceptName>): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('base64url').slice(0, 22)
}
