import { dayAt, type Instant, isZone, type PlainDate, parseInstant, parsePlainDate, type Zone } from '#calendar'
import { complaint } from '#record'
import type { Read } from '../format.ts'
import { entryDraft } from '../journal/entry-draft.ts'
import { objectsIn, textIn, textsIn } from '../journal/open-json.ts'
import { isObject, type Json, type JsonObject } from '../json/parse-json.ts'
import { ContentKeys } from '../sheet/content-keys.ts'
import { quoted } from '../tidy-line.ts'
import { markdownOfDelta } from './markdown-of-delta.ts'
import { type JournivEntry, type JournivMoment, KEPT } from './shape.ts'

/** What the rest of the file says that entries refer to. */
export interface Backdrop {
  zone: Zone
  /** Energy −2…2 by name of a mood, lower case. */
  energies: ReadonlyMap<string, number>
  /** Titles of journals by their id. */
  journals: ReadonlyMap<string, string>
}

/** Reads entries of either edition of the export; both have the same key. */
export class EntryReader {
  readonly #backdrop: Backdrop
  readonly #keys = new ContentKeys('journiv')

  constructor(backdrop: Backdrop) {
    this.#backdrop = backdrop
  }

  /** An entry inside a journal. */
  readEntry(entry: JournivEntry & JsonObject, journal: string | undefined, place: string): Read {
    const mood = isObject(entry.mood_log) ? entry.mood_log : {}
    return this.#read(place, {
      entry,
      at: entry.entry_datetime_utc,
      day: entry.entry_date,
      zone: entry.entry_timezone,
      tags: textsIn(entry.tags),
      mood: textIn(mood.mood_name),
      note: textIn(mood.note),
      journal,
      around: entry,
    })
  }

  /** A moment, with a narrative entry or a note, a mood and activities alone. */
  readMoment(moment: JournivMoment & JsonObject, place: string): Read {
    const entry: JournivEntry = isObject(moment.entry) ? moment.entry : { created_at: moment.created_at ?? null }
    const links = objectsIn(moment.mood_activity)
    const activities = links.flatMap(({ activity_name: name }) => textIn(name) ?? [])
    return this.#read(place, {
      entry,
      at: moment.logged_at_utc ?? moment.logged_at,
      day: moment.logged_date_tz ?? moment.logged_date,
      zone: moment.logged_timezone,
      tags: [...textsIn(moment.tags), ...activities],
      mood: textIn(moment.primary_mood_name) ?? links.flatMap(({ mood_name: name }) => textIn(name) ?? [])[0],
      note: textIn(moment.note),
      journal: this.#backdrop.journals.get(textIn(entry.journal_external_id) ?? ''),
      around: { ...moment, is_draft: entry.is_draft ?? null },
    })
  }

  #read(place: string, found: Found): Read {
    const { entry, mood, note, journal } = found
    const title = textIn(entry.title)
    const words = markdownOfDelta(entry.content_delta) ?? textIn(entry.content_plain_text) ?? textIn(entry.content)
    const when = this.#whenOf(found)
    if (!when) return { complaint: undated(place, title ?? words ?? note) }
    const energy = mood === undefined ? undefined : this.#backdrop.energies.get(mood.toLowerCase())
    return entryDraft({
      key: this.#keys.keyOf(instantIn(entry.created_at), when.at ?? when.day),
      place,
      ...when,
      title,
      text: words ?? (title ? '' : (note ?? '')),
      tags: found.tags,
      energy,
      otherwise: [mood, found.tags.join(', ')].filter(Boolean).join(': '),
      extra: {
        ...Object.fromEntries(KEPT.map((name) => [name, found.around[name]])),
        journal,
        mood: energy === undefined ? mood : undefined,
        note: words || title ? note : undefined,
        timeZone: textIn(found.zone),
      },
    })
  }

  /** The day as the file says it, else that of the instant in the entry’s zone. */
  #whenOf({ at: said, day, zone }: Found): { day: PlainDate; at?: Instant } | undefined {
    const at = instantIn(said)
    const named = textIn(zone)
    const own = named && isZone(named) ? named : this.#backdrop.zone
    const on = parsePlainDate(textIn(day) ?? '') ?? (at === undefined ? undefined : dayAt(own, at))
    return on && { day: on, ...(at === undefined ? {} : { at }) }
  }
}

/** Without an offset it is of Greenwich. */
function instantIn(value: Json | undefined): Instant | undefined {
  const text = textIn(value)
  return text === undefined ? undefined : (parseInstant(text) ?? parseInstant(`${text}Z`))
}

interface Found {
  entry: JournivEntry
  at: Json | undefined
  day: Json | undefined
  zone: Json | undefined
  tags: readonly string[]
  mood: string | undefined
  note: string | undefined
  journal: string | undefined
  /** Where the fields stand that are kept as they are. */
  around: JsonObject
}

function undated(place: string, about: string | undefined) {
  return complaint(place, `${quoted(about)}: it has no date`, 'Export it from Journiv again.')
}
