import { hash } from 'node:crypto'
import type { ConceptName, Thing } from '#record'

/** Of what a thing says, whatever id it has. */
export function fingerprintOf({ id: _, ...content }: Thing<ConceptName>): string {
  return hash('sha256', JSON.stringify(content), 'base64url').slice(0, 22)
}
