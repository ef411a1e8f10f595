import type { Zone } from '#calendar'
import type { Draft } from '#record'
import type { Read } from '../format.ts'
import { WHOLE_FILE } from '../intake/taken.ts'
import { findDay } from './day.ts'
import { draftFields } from './fields.ts'
import { MARKER } from './layout.ts'
import { keyOf } from './link.ts'
import { baseName } from './named-day.ts'
import { type FrontMap, type FrontValue, textOf, toJson } from './value.ts'

/** Names an entry's own fields have in a file; anything else in the front matter is its `extra`. */
export const ENTRY_NAMES = [
  'at',
  'kind',
  'title',
  'job',
  'work',
  'duty',
  'skills',
  'contacts',
  'tags',
  'activity',
  'minutes',
  'energy',
  'engagement',
  'text',
]

/** Names that are ours, so that an extra of the same name stands under `extra`. */
export const RESERVED = new Set([...ENTRY_NAMES, 'date', 'extra', MARKER])

/** Reads an entry as we write it: references are links, and everything returns to the field it came from. */
export function* readOwnEntry(path: string, fields: FrontMap, body: string, zone: Zone): Generator<Read> {
  const found = findDay(new Map([...fields].filter(([name]) => name === 'date')), path, body, zone)
  if ('none' in found) {
    yield { complaint: found.none }
    return
  }
  for (const remark of found.remarks) yield { complaint: remark }
  const own = new Map([...fields].filter(([name]) => ENTRY_NAMES.includes(name)))
  const named: Draft[] = []
  const asides = { unknown: () => undefined, named: (draft: Draft) => named.push(draft) }
  const value: Record<string, unknown> = {
    day: found.day,
    ...(found.at === undefined ? {} : { at: found.at }),
    ...(body ? { text: body } : {}),
    ...draftFields('entry', own, asides),
  }
  value.kind ??= 'note'
  const extra = extraOf(fields, found.name !== undefined && found.zoned === true)
  if (extra !== undefined) value.extra = extra
  for (const draft of named) yield { draft }
  const key = keyOf('entry', { target: baseName(path), label: '' })
  yield { draft: { concept: 'entry', key, place: WHOLE_FILE, value } as unknown as Draft }
}

function extraOf(fields: FrontMap, zonedDate: boolean): string | undefined {
  const kept: FrontMap = new Map()
  for (const [name, value] of fields) if (!RESERVED.has(name) || (name === 'date' && zonedDate)) kept.set(name, value)
  const nested: FrontValue | undefined = fields.get('extra')
  if (nested instanceof Map) for (const [name, value] of nested) kept.set(name, value)
  else if (nested !== undefined && !kept.size) return textOf(nested)
  return kept.size ? toJson(kept) : undefined
}
