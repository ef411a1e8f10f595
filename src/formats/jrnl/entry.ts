import { type Instant, type PlainDate, wallTime, type Zone } from '#calendar'
import type { Read } from '../format.ts'
import { entryDraft } from '../journal/entry-draft.ts'
import type { Json } from '../json/parse-json.ts'
import { ContentKeys } from '../sheet/content-keys.ts'
import { TAG } from './shape.ts'
import { splitTitle } from './split-title.ts'

/** Keys by day, minute and title, so that the text and the JSON of one journal, and an entry with another body, are the same. */
export class JrnlKeys {
  readonly #keys = new ContentKeys('jrnl')
  readonly #zone: Zone

  constructor(zone: Zone) {
    this.#zone = zone
  }

  keyOf(day: PlainDate, at: Instant | undefined, title: string): string {
    return this.#keys.keyOf(at === undefined ? day : wallTime(this.#zone, at), title.replace(/\s+/g, ' ').trim())
  }
}

export interface JrnlWords {
  place: string
  day: PlainDate
  at?: Instant
  /** Title and body. */
  text: string
  starred: boolean
  /** With their sign; those in the text are found. */
  tags?: readonly string[]
  extra?: Readonly<Record<string, Json | undefined>>
}

export function readEntry({ place, day, at, text, starred, tags, extra }: JrnlWords, keys: JrnlKeys): Read {
  const { title, body } = splitTitle(text)
  return entryDraft({
    key: keys.keyOf(day, at, title),
    place,
    day,
    at,
    title,
    text: body,
    tags: (tags ?? text.match(TAG) ?? []).map((tag) => tag.replace(/^@/, '').toLowerCase()),
    extra: { starred, ...extra },
  })
}
