import { createHash } from 'node:crypto'
import { type Complaint, complaint, type Draft } from '#record'

/** One letter more than the record takes of any text: enough to be refused for, and no more need leave the thread. */
const LONGEST_TEXT = 2_000_001
/** Letters of a key: an index of PostgreSQL holds 2,704 bytes of it. */
const LONGEST_KEY = 600
/** A file may quote itself at any length; nobody reads on after so many letters. */
const LONGEST_SAYING = 600

/** The draft with its texts and keys no longer than the record can hold; keys stay as different as they were. */
export function boundedDraft(draft: Draft): Draft {
  const entries = Object.entries(draft.value)
  if (draft.key.length <= LONGEST_KEY && !entries.some(([, value]) => isLong(value))) return draft
  const value = Object.fromEntries(entries.map(([field, raw]) => [field, bounded(raw)])) as Draft['value']
  return { ...draft, key: boundedKey(draft.key), value }
}

/** The complaint, cut where it quotes too much of a file, and without half letters. */
export function boundedComplaint({ place, message, hint }: Complaint): Complaint {
  return complaint(cut(place), cut(message), cut(hint))
}

function isLong(value: unknown): boolean {
  if (typeof value === 'string') return value.length > LONGEST_TEXT
  if (Array.isArray(value)) return value.some(isLong)
  return keyIn(value) !== undefined
}

function bounded(value: unknown): unknown {
  if (typeof value === 'string') return value.slice(0, LONGEST_TEXT)
  if (Array.isArray(value)) return value.map(bounded)
  const key = keyIn(value)
  return key === undefined ? value : { key: boundedKey(key) }
}

/** The key by which another draft is pointed at, when it is long. */
function keyIn(value: unknown): string | undefined {
  const key = typeof value === 'object' && value !== null && 'key' in value ? value.key : undefined
  return typeof key === 'string' && key.length > LONGEST_KEY ? key : undefined
}

function boundedKey(key: string): string {
  if (key.length <= LONGEST_KEY) return key
  return `${key.slice(0, LONGEST_KEY - 64).toWellFormed()}${createHash('sha256').update(key).digest('hex')}`
}

function cut(text: string): string {
  return text.length > LONGEST_SAYING ? `${text.slice(0, LONGEST_SAYING)}…` : text
}
