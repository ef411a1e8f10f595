import { ENTRY_KINDS, type Entry } from '#record'
import { type FrontMap, type FrontValue, textOf } from './value.ts'

type EntryKind = Entry['kind']

const KINDS: Readonly<Record<string, EntryKind>> = {
  ...Object.fromEntries(ENTRY_KINDS.map((kind) => [kind, kind])),
  notes: 'note',
  wins: 'win',
  lessons: 'lesson',
  checkin: 'check-in',
  'check-ins': 'check-in',
  checkins: 'check-in',
}

function kindNamed(text: string | undefined): EntryKind | undefined {
  return text === undefined ? undefined : KINDS[text.trim().replace(/^#/, '').toLowerCase()]
}

/** The kind an entry's front matter says by its `kind`, else an inline field, else the first tag that is one. */
export function kindOf(fields: FrontMap, tags: readonly string[], body: string): { kind?: EntryKind; said: boolean } {
  const kind = kindNamed(textOf(fields.get('kind')))
  if (kind) return { kind, said: true }
  const inline = kindNamed(textOf(inlineFields(body, ['kind']).get('kind')))
  const tagged = inline ?? tags.flatMap((tag) => kindNamed(tag) ?? [])[0]
  return tagged ? { kind: tagged, said: false } : { said: false }
}

const MOST_TAGS = 100
const LONGEST_TAG = 200

/** The tags a value lists: a list, or texts parted by commas or `#`. `whole` when nothing of it was left out. */
export function tagsIn(value: FrontValue | undefined): { tags: string[]; whole: boolean } {
  if (value === undefined || value === null) return { tags: [], whole: true }
  const listed = Array.isArray(value) ? value : [value]
  const texts = listed.map((one) => textOf(one))
  const parts = Array.isArray(value) ? texts : texts.flatMap((text) => text?.split(/,|(?:^|\s)(?=#)/))
  const clean = parts.map((text) => text?.replace(/\s+/g, ' ').trim().replace(/^#/, ''))
  const tags = clean.filter((tag): tag is string => !!tag && tag.length <= LONGEST_TAG)
  return { tags, whole: Array.isArray(value) && texts.every((text, index) => text === tags[index]) }
}

/** Each tag once, as many as an entry may have. */
export function distinctTags(tags: readonly string[]): string[] {
  return [...new Set(tags)].slice(0, MOST_TAGS)
}

/** `energy:: 2`, alone on its line or in brackets, outside code: what Dataview calls inline fields. Only those met once. */
export function inlineFields(body: string, names: readonly string[]): FrontMap {
  const found: FrontMap = new Map()
  const twice = new Set<string>()
  for (const match of body.matchAll(/(?:^[ \t]*(?:[-*+][ \t]+)?|[[(])([A-Za-z]+)::[ \t]*([^\])\n]*)/gm)) {
    const name = (match[1] as string).toLowerCase()
    if (!names.includes(name)) continue
    if (found.has(name)) twice.add(name)
    found.set(name, (match[2] as string).trim())
  }
  for (const name of twice) found.delete(name)
  return found
}

/** A whole number in a range, however it was written (`+1`, `−2`), or nothing. */
export function wholeNumberIn(value: FrontValue | undefined, least: number, most: number): number | undefined {
  const text = textOf(value)?.trim().replace('−', '-')
  if (!text || !/^[+-]?\d{1,4}$/.test(text)) return undefined
  const number = Number(text)
  return number >= least && number <= most ? number || 0 : undefined
}
