import { dayAt, isZone, parseInstant, type Zone } from '#calendar'
import { complaint } from '#record'
import type { Read } from '../format.ts'
import { entryDraft } from '../journal/entry-draft.ts'
import { textIn, textsIn } from '../journal/open-json.ts'
import { isObject, type Json, type JsonObject, parseJson } from '../json/parse-json.ts'
import { headingsOf } from '../markdown/heading.ts'
import { ContentKeys } from '../sheet/content-keys.ts'
import { quoted, tidyLine } from '../tidy-line.ts'
import { type DayOneEntry, TAKEN } from './shape.ts'

/** Reads entries of one file; those without a uuid are known by when they were begun. */
export class EntryReader {
  readonly #zone: Zone
  readonly #keys = new ContentKeys('day-one')

  constructor(zone: Zone) {
    this.#zone = zone
  }

  /** The day is that of the entry’s own zone. */
  read(entry: DayOneEntry & JsonObject, place: string): Read {
    const text = textIn(entry.text) ?? plainOfRich(entry.richText) ?? ''
    const created = textIn(entry.creationDate) ?? ''
    const at = parseInstant(created)
    if (at === undefined) return { complaint: undated(place, text, created) }
    const { zone, named } = this.#zoneOf(entry)
    return entryDraft({
      key: this.#keyOf(entry.uuid, created),
      place,
      day: dayAt(zone, at),
      at,
      title: headingOver(text),
      text,
      tags: textsIn(entry.tags),
      extra: { ...rest(entry), ...(named ? { timeZone: named } : {}) },
    })
  }

  #keyOf(uuid: Json | undefined, created: string): string {
    const id = textIn(uuid)
      ?.replace(/[^0-9a-z]/gi, '')
      .toUpperCase()
    return id && id.length <= 64 ? `day-one:${id}` : this.#keys.keyOf(created)
  }

  #zoneOf({ timeZone, location }: DayOneEntry): { zone: Zone; named?: string } {
    const place = isObject(location) ? textIn(location.timeZoneName) : undefined
    const named = (textIn(timeZone) ?? place)?.replaceAll('\\', '').trim()
    return named && isZone(named) ? { zone: named, named } : { zone: this.#zone }
  }
}

function rest(entry: JsonObject): Record<string, Json> {
  return Object.fromEntries(Object.entries(entry).filter(([name]) => !TAKEN.has(name)))
}

/** A heading that opens the text is its title; Day One puts a backslash before signs that Markdown knows. */
function headingOver(text: string): string | undefined {
  for (const { text: words, opens } of headingsOf(text))
    return opens ? words.replace(/\\([^\p{L}\p{N}\s])/gu, '$1') : undefined
  return undefined
}

const LONGEST_RICH = 2_000_000

/** The words of `richText`: `{"contents": [{"text": …}]}`. */
function plainOfRich(rich: Json | undefined): string | undefined {
  const source = textIn(rich)
  if (!source || source.length > LONGEST_RICH) return undefined
  const parsed = parseJson(source)
  const contents = 'value' in parsed && isObject(parsed.value) ? parsed.value.contents : undefined
  if (!Array.isArray(contents)) return undefined
  return (
    contents.map((part) => (isObject(part) && typeof part.text === 'string' ? part.text : '')).join('') || undefined
  )
}

function undated(place: string, text: string, created: string) {
  const said = created ? `its creation date ${quoted(created)} is no instant` : 'it has no creation date'
  return complaint(place, `${quoted(tidyLine(text, 40))}: ${said}`, 'Export the journal from Day One again.')
}
