import { type Complaint, complaint } from '#record'
import { isObject, type Json, type JsonObject } from '../json/parse-json.ts'
import { isBlank, RawEntry } from './raw-entry.ts'
import { ABOUT_THE_FILE, SECTION_NAMES, type SectionName } from './shape.ts'

/** The entries of each section of a file, and what could not be one. */
export interface Sections {
  entries(section: SectionName): RawEntry[]
  complaints: Complaint[]
}

/** Takes a file apart. An entry that is only a text is one with that as its name; an empty one is a complaint. */
export function sectionsOf(file: JsonObject): Sections {
  const found = new Map<SectionName, RawEntry[]>()
  const complaints: Complaint[] = []
  for (const [name, value] of Object.entries(file)) {
    const section = sectionOf(name)
    if (section) {
      const { entries, unusable } = entriesOf(name, value, section)
      found.set(section, [...(found.get(section) ?? []), ...entries])
      complaints.push(...unusable)
    } else if (!ABOUT_THE_FILE.includes(name) && !isBlank(value))
      complaints.push(
        complaint(
          name,
          `“${name}” is no section of JSON Resume, so it was not taken`,
          'Move what it says to a section that is one, or write it down in the record by hand.',
        ),
      )
  }
  return { entries: (section) => found.get(section) ?? [], complaints }
}

function sectionOf(name: string): SectionName | undefined {
  const names = Object.entries(SECTION_NAMES) as [SectionName, readonly string[]][]
  return names.find(([, aliases]) => aliases.includes(name))?.[0]
}

function entriesOf(name: string, value: Json, section: SectionName) {
  const entries: RawEntry[] = []
  const unusable: Complaint[] = []
  for (const { place, raw } of listOf(name, value, section).flatMap(withItsPositions)) {
    const object = isObject(raw) ? raw : typeof raw === 'string' || typeof raw === 'number' ? named(raw) : undefined
    if (isBlank(raw)) unusable.push(complaint(place, 'it is empty', 'Fill it in, or remove it from the file.'))
    else if (object) entries.push(new RawEntry(place, object))
    else unusable.push(complaint(place, 'it is not an entry of a résumé', 'It has to be an object in { }.'))
  }
  return { entries, unusable }
}

function named(raw: string | number): JsonObject {
  return { name: String(raw) }
}

const OF_THE_ORGANISATION = [
  'name',
  'company',
  'organization',
  'organisation',
  'employer',
  'url',
  'website',
  'location',
]

/** Some list an organisation once, with its `positions` inside: each is an entry, the first with all that is said. */
function withItsPositions(entry: { place: string; raw: Json }): { place: string; raw: Json }[] {
  const { place, raw } = entry
  if (!isObject(raw) || !Array.isArray(raw.positions) || !raw.positions.length || !raw.positions.every(isObject))
    return [entry]
  const { positions, ...rest } = raw
  const organisation = Object.fromEntries(Object.entries(rest).filter(([name]) => OF_THE_ORGANISATION.includes(name)))
  return positions.map((position, index) => ({
    place: `${place}.positions[${index}]`,
    raw: { ...(index ? organisation : rest), ...positioned(position as JsonObject) },
  }))
}

/** In such a list the title may stand under `name`, which is the organisation's outside. */
function positioned({ name, ...position }: JsonObject): JsonObject {
  return name === undefined ? position : { position: name, ...position }
}

/** A list, where a list belongs; one entry without its list; or entries by name (`{"Web": ["HTML"]}`). */
function listOf(name: string, value: Json, section: SectionName): { place: string; raw: Json }[] {
  if (Array.isArray(value)) return value.map((raw, index) => ({ place: `${name}[${index}]`, raw }))
  if (section === 'basics' || !isObject(value)) return isBlank(value) ? [] : [{ place: name, raw: value }]
  const inner = Object.entries(value)
  if (!inner.length) return []
  const byName = inner.every(([, one]) => Array.isArray(one) || isObject(one))
  if (!byName) return [{ place: name, raw: value }]
  return inner.map(([key, one]) => ({
    place: `${name}.${key}`,
    raw: isObject(one) ? { name: key, ...one } : { name: key, keywords: one },
  }))
}
