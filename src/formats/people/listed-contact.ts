import type { PlainDate } from '#calendar'
import { nameKey } from '#record'

/** A person as one card, row or entry of an address book has them. */
export interface ListedContact {
  place: string
  /** As people call them, on one line. */
  name: string
  organisation?: string | undefined
  title?: string | undefined
  /** The main one first. */
  emails: readonly string[]
  phones: readonly string[]
  urls: readonly string[]
  since?: PlainDate | undefined
  /** Paragraphs and lines for the contact's note. */
  notes: readonly string[]
  /** What the file itself calls the person; tells namesakes apart where nothing else does. */
  id?: string | undefined
  /** When the file first had the person; ISO. Of namesakes the first one keeps the plain name. */
  listedAt?: string | undefined
}

/** Longer names are cut by the record; their keys with them. */
const LONGEST_NAME = 300

/** The key of a contact or organisation by its name, of bounded length whatever a file calls them. */
export function boundedNameKey(concept: 'contact' | 'organisation' | 'skill', name: string): string {
  return nameKey(concept, name.slice(0, LONGEST_NAME).toWellFormed())
}

/** How an e-mail address, telephone number or link is compared: small letters; digits alone; no scheme, no last slash. */
export function sameAddress(kind: 'email' | 'phone' | 'url', text: string): string {
  const plain = text.normalize('NFKC').toLowerCase().trim().slice(0, LONGEST_NAME)
  if (kind === 'email') return plain
  if (kind === 'phone') return plain.replace(/[^\d+*#]/g, '') || plain
  return plain.replace(/^https?:\/\/(?:www\.)?|^www\./, '').replace(/\/$/, '')
}

/** Each once, as it stands first. */
export function unique(kind: 'email' | 'phone' | 'url', texts: readonly string[]): string[] {
  const known = new Map<string, string>()
  for (const text of texts) {
    const same = sameAddress(kind, text)
    if (!known.has(same)) known.set(same, text)
  }
  return [...known.values()]
}

/** A link of the web, with or without its scheme; what has another scheme is none. */
export function isWebLink(text: string): boolean {
  return /^https?:\/\//i.test(text) || /^[\w-]+(?:\.[\w-]+)+(?:[/?#]|$)/.test(text)
}
