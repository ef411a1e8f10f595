import { createHash } from 'node:crypto'
import type { CalendarEvent } from './event.ts'
import type { Occurrence } from './occurrence.ts'

/** Names occurrences, the same whenever the calendar is read, and tells what stands twice from what only shares its name. */
export class Keys {
  readonly #isLone: (event: CalendarEvent) => boolean
  readonly #first = new Map<string, number>()
  /** For names that stand for several: what was said under each, in order. */
  readonly #more = new Map<string, Map<number, number>>()

  /** `isLone`: does the event have one time, and a UID that no other has? Then nothing of it needs to be remembered. */
  constructor(isLone: (event: CalendarEvent) => boolean) {
    this.#isLone = (event) => event.uid !== undefined && event.uid.length <= LONGEST_UID && isLone(event)
  }

  /** The key; `undefined` when the same thing stood in the file before. */
  keyOf(occurrence: Occurrence): string | undefined {
    const { event, id, start, end } = occurrence
    if (this.#isLone(event)) return `icalendar:${event.uid}:${id}`
    const content = hash(`${start} ${end} ${event.title ?? ''}`)
    const name = `icalendar:${nameOf(event.uid, `${content} ${event.description ?? ''}`)}:${id}`
    const first = this.#first.get(name)
    if (first === undefined) {
      this.#first.set(name, content)
      return name
    }
    const copies = this.#more.get(name) ?? new Map([[first, 1]])
    if (copies.has(content)) return undefined
    copies.set(content, copies.size + 1)
    this.#more.set(name, copies)
    return `${name}#${copies.size}`
  }
}

const LONGEST_UID = 200

/** The UID; a digest when it is very long or missing. */
function nameOf(uid: string | undefined, content: string): string {
  if (uid && uid.length <= LONGEST_UID) return uid
  return `~${createHash('sha256')
    .update(uid ?? content)
    .digest('base64url')
    .slice(0, 22)}`
}

/** FNV-1a, 32 bits: enough to tell two events of one name and moment apart. */
function hash(text: string): number {
  let sum = 0x811c9dc5
  for (let at = 0; at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193)
  return sum >>> 0
}
