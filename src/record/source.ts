import { concept, type Kept } from './concept.ts'
import { flag, line, oneOf, optional, wholeNumber } from './field.ts'

export const SOURCE_KINDS = ['folder', 'calendar', 'CalDAV', 'ActivityWatch'] as const
export type SourceKind = (typeof SOURCE_KINDS)[number]

/**
 * A place that is looked at again and again for what is new: a folder, a calendar's address, a CalDAV server,
 * ActivityWatch on this machine. `place` tells it apart and is safe to show: a folder's path, or a host's name. Whole
 * addresses, names and passwords are secrets and stand outside the record.
 */
export const source = concept(
  'source',
  'sources',
  {
    kind: oneOf(SOURCE_KINDS),
    name: line(200),
    place: line(2_000),
    paused: flag(),
    /** Minutes from one look to the next. */
    every: optional(wholeNumber(1, 10_080)),
  },
  [],
)
export type Source = Kept<typeof source>
