import type { Block, CalendarHead } from './shape.ts'
import { textOf } from './values.ts'

/** What a calendar file holds, as places in its text: nothing is built from it yet. */
export interface Scan {
  calendars: CalendarHead[]
  events: Block[]
  journals: Block[]
  zones: Block[]
  /** Other components that stand by themselves, by name, counted. */
  others: Map<string, number>
  /** The UIDs that more than one event has, with the numbers of those events. */
  families: Map<string, number[]>
  /** All components end as they begin, and each event has a UID with nothing beside it: those of no family are of one event. */
  isTidy: boolean
}

const CALENDAR = 'VCALENDAR'
const OWN = new Set(['VEVENT', 'VJOURNAL', 'VTIMEZONE'])
/** Components within components; calendars have four. What lies deeper is part of what it lies in. */
const DEEPEST = 64
/**
 * Finds the components of a calendar line by line, without unfolding: a line that goes on begins with a space, so
 * `BEGIN:` at the start of a line is always a beginning. Ends that are missing are put where the next begins.
 * Lines end in LF or CR LF.
 */
export function scan(text: string): Scan {
  const scanning = new Scanning()
  for (let from = 0, line = 1; from < text.length; line++) {
    const end = text.indexOf('\n', from)
    const next = end < 0 ? text.length : end
    scanning.see(text, from, text.charCodeAt(next - 1) === 13 ? next - 1 : next, next + 1, line)
    from = next + 1
  }
  return scanning.finish(text.length)
}

/** A component whose end has not come yet. */
interface Open {
  name: string
  from: number
  line: number
  holdsOwn?: boolean
}

class Scanning {
  readonly #scan: Scan = {
    calendars: [{ version: 2 }],
    events: [],
    journals: [],
    zones: [],
    others: new Map(),
    families: new Map(),
    isTidy: true,
  }
  readonly #firstOf = new Map<string, number>()
  readonly #open: Open[] = []
  #uid: string | undefined

  see(text: string, from: number, to: number, next: number, line: number): void {
    const first = text.charCodeAt(from) | 32
    if (first === 98 && isMark(text, from, 'BEGIN:')) this.#begin(wordAfter(text, from + 6, to), from, line)
    else if (first === 101 && isMark(text, from, 'END:')) this.#end(wordAfter(text, from + 4, to), next)
    else if (first === 117 && this.#uid === undefined && this.#inside() === 'VEVENT') this.#named(text, from, next)
    else if (this.#inside() === CALENDAR || !this.#open.length) this.#head(text, from, to, first)
  }

  #named(text: string, from: number, next: number): void {
    this.#uid = uidOf(text, from, next)
    if (this.#uid !== undefined && text[from + 3] === ';') this.#scan.isTidy = false
  }

  finish(length: number): Scan {
    if (this.#open.length) this.#scan.isTidy = false
    this.#closeFrom(0, length)
    return this.#scan
  }

  #inside(): string | undefined {
    return this.#open.at(-1)?.name
  }

  #begin(name: string, from: number, line: number): void {
    const depth = this.#open.length
    const same = this.#open.findIndex((open) => open.name === name)
    if (same >= 0 && (OWN.has(name) || name === CALENDAR)) this.#closeFrom(same, from)
    const event = this.#open.findIndex((open) => OWN.has(open.name))
    if (event >= 0 && (OWN.has(name) || name === CALENDAR)) this.#closeFrom(event, from)
    if (this.#open.length < depth) this.#scan.isTidy = false
    if (name === CALENDAR) this.#scan.calendars.push({ version: 2 })
    if (name === 'VEVENT') this.#uid = undefined
    if (this.#open.length < DEEPEST) this.#open.push({ name, from, line })
  }

  #end(name: string, to: number): void {
    const at = this.#open.findLastIndex((open) => open.name === name)
    if (at !== this.#open.length - 1 || at < 0) this.#scan.isTidy = false
    if (at >= 0) this.#closeFrom(at, to)
  }

  #closeFrom(index: number, to: number): void {
    while (this.#open.length > index) {
      const { name, from, line, holdsOwn } = this.#open.pop() as Open
      if (OWN.has(name)) for (const open of this.#open) open.holdsOwn = true
      const block = { from, to, line, calendar: this.#scan.calendars.length - 1 }
      if (name === 'VEVENT') this.#event(block)
      else if (name === 'VJOURNAL') this.#scan.journals.push(block)
      else if (name === 'VTIMEZONE') this.#scan.zones.push(block)
      else if (name !== CALENDAR && !holdsOwn && this.#open.every((open) => open.name === CALENDAR))
        this.#scan.others.set(name, (this.#scan.others.get(name) ?? 0) + 1)
    }
  }

  #event(block: Block): void {
    const number = this.#scan.events.push(block) - 1
    const uid = this.#uid
    if (!uid) {
      this.#scan.isTidy = false
      return
    }
    const first = this.#firstOf.get(uid)
    if (first === undefined) this.#firstOf.set(uid, number)
    else {
      const family = this.#scan.families.get(uid) ?? [first]
      family.push(number)
      this.#scan.families.set(uid, family)
    }
  }

  #head(text: string, from: number, to: number, first: number): void {
    if (first !== 120 && first !== 118 && first !== 116 && first !== 110) return
    const match = /^(X-WR-CALNAME|NAME|X-WR-TIMEZONE|TZ|VERSION)((?:;[^:\n]*)?):(.*)$/i.exec(text.slice(from, to))
    const head = this.#scan.calendars.at(-1)
    if (!match || !head) return
    const [, name = '', , value = ''] = match
    const said = textOf(value).trim()
    if (/^version$/i.test(name)) head.version = said.startsWith('1') ? 1 : 2
    else if (!said) return
    else if (/name$/i.test(name)) head.name ??= said
    else head.zone ??= said
  }
}

function isMark(text: string, from: number, mark: string): boolean {
  return text.slice(from, from + mark.length).toUpperCase() === mark
}

function wordAfter(text: string, from: number, to: number): string {
  return text.slice(from, to).trim().toUpperCase().slice(0, 60)
}

function uidOf(text: string, from: number, next: number): string | undefined {
  if (!/^uid[;:]/i.test(text.slice(from, from + 4))) return undefined
  let end = next
  if (text[end] !== ' ' && text[end] !== '\t') return text.slice(text.indexOf(':', from) + 1, end).trim() || undefined
  while (text[end] === ' ' || text[end] === '\t') {
    const after = text.indexOf('\n', end)
    end = after < 0 ? text.length : after + 1
  }
  const line = text.slice(from, end).replace(/\r?\n[ \t]/g, '')
  return line.slice(line.indexOf(':') + 1).trim() || undefined
}
