import type { Instant, PlainDate } from '#calendar'
import { complaint, type Draft, type Entry } from '#record'
import type { Read } from '../format.ts'
import type { Json } from '../json/parse-json.ts'
import { isBlank } from '../json-resume/raw-entry.ts'
import { distinctTags, kindOf } from '../markdown/entry-fields.ts'
import { tidyLine } from '../tidy-line.ts'

const LONGEST_TITLE = 500
const LONGEST_TAG = 200

/** One entry as a journal of another program has it, before it is fit for the record. */
export interface JournalEntry {
  key: string
  place: string
  day: PlainDate
  at?: Instant | undefined
  title?: string | undefined
  /** Markdown, or plain words. */
  text: string
  tags?: readonly string[]
  /** −2…2: it is a check-in. */
  energy?: number | undefined
  activity?: string | undefined
  /** What stands for the text where nothing was written but something was said: a mood, activities. */
  otherwise?: string | undefined
  /** What the record has no field for. Nothing, `false`, 0 and what is made of them are left out. */
  extra?: Readonly<Record<string, Json | undefined>>
}

/**
 * As a draft. An entry that is a title alone is a text without one, as its first sentence would say the same twice; a
 * title longer than a title may be stands whole in the text. One without any words is a complaint.
 */
export function entryDraft(entry: JournalEntry): Read {
  const { key, place, day, at, energy } = entry
  const body = soundText(entry.text)
  const title = tidyLine(entry.title, LONGEST_TITLE)
  const words = wordsOf(body, entry.title, title) ?? soundText(entry.otherwise ?? '')
  if (!words) return { complaint: complaint(place, 'nothing is written in this entry', 'There is nothing to do.') }
  const tags = distinctTags((entry.tags ?? []).flatMap((tag) => tidyLine(tag, LONGEST_TAG) ?? []))
  const activity = tidyLine(entry.activity, LONGEST_TAG)
  const extra = extraOf(entry.extra ?? {})
  const value = {
    day,
    ...(at === undefined ? {} : { at }),
    kind: energy === undefined ? taggedKind(tags) : 'check-in',
    ...(title && body ? { title } : {}),
    text: words,
    ...(tags.length ? { tags } : {}),
    ...(energy === undefined ? {} : { energy }),
    ...(energy !== undefined && activity ? { activity } : {}),
    ...(extra ? { extra } : {}),
  }
  return { draft: { concept: 'entry', key, place, value } as Draft<'entry'> }
}

/** As in Markdown, the first tag that is a kind says it; a check-in needs its energy. */
function taggedKind(tags: readonly string[]): Entry['kind'] {
  const { kind } = kindOf(new Map(), tags, '')
  return kind && kind !== 'check-in' ? kind : 'note'
}

function wordsOf(body: string, whole: string | undefined, title: string | undefined): string | undefined {
  if (!title) return body || undefined
  if (!body) return soundText(whole ?? '')
  return whole && whole.trim().length > LONGEST_TITLE ? `${soundText(whole)}\n\n${body}` : body
}

/** Line ends become `\n`, NUL and half letters �; blank lines before and after go. */
export function soundText(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n').replaceAll('\u0000', '\uFFFD').toWellFormed()
  return lines.replace(/^\s*\n/, '').trimEnd()
}

function extraOf(extra: Readonly<Record<string, Json | undefined>>): string | undefined {
  const said = Object.entries(extra).filter(([, value]) => !isBlank(value) && value !== 0)
  return said.length
    ? JSON.stringify(Object.fromEntries(said))
        .replace(/\\u0000/g, '\\ufffd')
        .toWellFormed()
    : undefined
}
