import type { PartialDate } from '#calendar'
import type { JobKind } from '#record'

/** The part of a résumé a job stands in. */
export type Section = 'work' | 'volunteer' | 'education' | 'projects'

/** Where a résumé lists a job of this kind: what is paid is work, whatever it is. */
export function sectionOf({ kind, paid }: { kind: JobKind; paid: boolean }): Section {
  if (kind === 'study') return 'education'
  if (paid || kind === 'employment' || kind === 'freelance') return 'work'
  return kind === 'side project' ? 'projects' : 'volunteer'
}

/** What names a position or a job in every edition of a résumé, however its other words are edited. */
export interface Named {
  section: Section
  organisation?: string | undefined
  title?: string | undefined
  from?: PartialDate | undefined
}

/**
 * The key of a job: whose it is and the year it began, so that correcting a month or adding a promotion does not make
 * another job of it. Its title stands in without those two, and tells apart what one organisation may have many of.
 */
export function jobKey(prefix: string, { section, organisation, title, from }: Named): string {
  const plain = organisation && from && (section === 'work' || section === 'volunteer')
  return naturalKey(prefix, 'job', section, organisation, plain ? undefined : title, yearOf(from))
}

export function positionKey(prefix: string, { section, organisation, title, from }: Named): string {
  return naturalKey(prefix, 'position', section, organisation, title, yearOf(from))
}

export function yearOf(date: PartialDate | undefined): string | undefined {
  return date?.slice(0, 4)
}

/** A key made of what people would say to tell a thing apart, its letters folded: `json-resume:position:work:acme:clerk:2013`. */
export function naturalKey(prefix: string, ...parts: readonly (string | number | undefined)[]): string {
  return [prefix, ...parts.map((part) => folded(String(part ?? '')))].join(':')
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim().slice(0, 200)
}

/** Gives out keys; the second thing of the same key, with other content, gets `#2`. */
export class KeyBook {
  readonly #given = new Map<string, Map<string, number>>()

  /** The key of a thing with this content; the same content again gets the same key and is a repetition. */
  keyFor(key: string, content: unknown): { key: string; repeats: boolean } {
    const known = this.#given.get(key) ?? new Map<string, number>()
    this.#given.set(key, known)
    const text = JSON.stringify(content)
    const index = known.get(text)
    if (index !== undefined) return { key: numbered(key, index), repeats: true }
    known.set(text, known.size)
    return { key: numbered(key, known.size - 1), repeats: false }
  }
}

export function numbered(key: string, index: number): string {
  return index ? `${key}#${index + 1}` : key
}
