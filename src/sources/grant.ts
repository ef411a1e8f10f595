import type { Source } from '#record'
import type { Secret } from './source.ts'

/**
 * What a person gave here, on this machine, so that a source may be looked at. A source that came into the record otherwise, by a
 * file or an undo, has none and is not looked at: what stands in a file must not make this program read folders.
 */
export interface Grant {
  person: string
  kind: Source['kind']
  place: string
  secret: Secret
}

type Placed = Pick<Source, 'kind' | 'place'>

/** Is the source without what opens it? Also when its place was changed since. */
export function isLocked({ kind, place }: Placed, grant: Grant | undefined): boolean {
  return !grant || grant.kind !== kind || grant.place !== place || (needsAddress(kind) && !grant.secret.address)
}

/** Is it opened by a secret, so that only the person can open it again? */
export function needsAddress(kind: Source['kind']): boolean {
  return kind === 'calendar' || kind === 'CalDAV'
}
