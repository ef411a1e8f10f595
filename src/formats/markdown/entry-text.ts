import type { Zone } from '#calendar'
import { writtenInstant } from './fields.ts'
import { MARKER } from './layout.ts'
import type { AnyThing, Naming } from './naming.ts'
import { ENTRY_NAMES, RESERVED } from './own-entry.ts'
import { type FrontMap, mapOfJson, textOf } from './value.ts'
import { parseWrittenDay } from './written-day.ts'

/** An entry's front matter: its own fields, then what else the file it came from said. */
export function entryFront(entry: AnyThing, naming: Naming, withoutText: boolean): FrontMap {
  const front: FrontMap = new Map([[MARKER, 'entry']])
  const fields = naming.fields('entry', entry, ['day', 'at', 'extra', withoutText ? 'text' : undefined])
  const extra = entry.extra === undefined ? undefined : mapOfJson(entry.extra as string)
  if (entry.title !== undefined) front.set('title', entry.title as string)
  for (const [name, value] of dates(entry, extra)) front.set(name, value)
  for (const name of ['kind', ...ENTRY_NAMES]) {
    const value = fields.get(name)
    if (value !== undefined) front.set(name, value)
  }
  if (extra) placeExtra(front, extra)
  else if (entry.extra !== undefined) front.set('extra', entry.extra as string)
  return front
}

/** The date as its file gave it, when that says the same instant; else the day, and the instant in Greenwich. */
function* dates({ day, at }: AnyThing, extra: FrontMap | undefined): Generator<[string, string]> {
  const given = textOf(extra?.get('date'))
  const said = given === undefined ? undefined : parseWrittenDay(given, 'UTC' as Zone)
  if (given !== undefined && said?.zoned && said.day === day && said.at === at) {
    extra?.delete('date')
    yield ['date', given]
    return
  }
  yield ['date', day as string]
  if (at !== undefined) yield ['at', writtenInstant(at as number)]
}

function placeExtra(front: FrontMap, extra: FrontMap): void {
  const nested: FrontMap = new Map()
  for (const [name, value] of extra) (RESERVED.has(name) ? nested : front).set(name, value)
  if (nested.size) front.set('extra', nested)
}
