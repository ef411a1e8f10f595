import { CONCEPT_NAMES, type ConceptName, type Id } from '#record'
import { intervalKey, servingKey } from './hours.ts'
import { monthsOfHours } from './hours-text.ts'
import { LISTS, LOOSE } from './layout.ts'
import { keyOf, parseLink } from './link.ts'
import { type AnyThing, Naming } from './naming.ts'
import { partName } from './own-file.ts'
import { Names } from './slug.ts'
import type { WholeRecord } from './twins.ts'

/** Keys of our own files name a thing by concept and file: no note of another program has such a key. */
export function isOwnKey(key: string): boolean {
  return OWN.test(key)
}

const OWN = new RegExp(`^markdown:(?:${CONCEPT_NAMES.join('|')}):`)

/**
 * The key that each thing of the record has in the folder `writeMarkdown` makes of it, so that the folder can be read into
 * the record it was written from without everything coming twice.
 */
export function ownKeys(record: WholeRecord): Map<string, Id> {
  const naming = new Naming(record)
  const keys = new Map<string, Id>()
  for (const concept of CONCEPT_NAMES)
    for (const { id } of record[concept]) {
      const link = naming.link(id)
      if (link) keys.set(keyOf(concept, parseLink(link)), id)
    }
  const common = record.boundary.filter(({ job }) => job === undefined)
  for (const [key, id] of listed('boundary', 'person', common, naming)) keys.set(key, id)
  for (const { marker, parts } of LISTS.filter((list) => list !== LOOSE))
    for (const { concept } of parts)
      for (const [key, id] of listed(concept, marker, record[concept], naming)) keys.set(key, id)
  for (const [, rows] of monthsOfHours(record, naming)) {
    const seen = new Map<string, number>()
    for (const { interval, servings } of rows) {
      const key = intervalKey(interval, seen)
      keys.set(key, interval.id)
      for (const [index, serving] of servings.entries()) keys.set(servingKey(key, index), serving.id)
    }
  }
  return keys
}

function* listed(
  concept: ConceptName,
  file: string,
  things: readonly unknown[],
  naming: Naming,
): Generator<[string, Id]> {
  const names = new Names()
  for (const thing of naming.sorted(concept, things as readonly AnyThing[]))
    yield [`markdown:${concept}:${file}#${names.take(partName(concept, thing))}`, thing.id]
}
