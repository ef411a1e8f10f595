import type { Zone } from '#calendar'
import { type Complaint, complaint, type Draft } from '#record'
import type { Surroundings } from '../format.ts'
import { countOf, quoted, tidyLine } from '../tidy-line.ts'
import { partsOf, propertiesOf } from './content-line.ts'
import { draftOf } from './draft.ts'
import { type CalendarEvent, readEvent } from './event.ts'
import { aloneOf, leftOut, type Outlook, occurrencesOf, olderVersion } from './family.ts'
import { Keys } from './keys.ts'
import { type Scan, scan } from './scan.ts'
import type { Block } from './shape.ts'
import { zoneNamed } from './zone-names.ts'
import { Clocks, zoneDefinition } from './zones.ts'

const STEPS_OF_A_FILE = 3_000_000
/** Forty full years have about 175,000. */
const MOST_OF_A_FILE = 500_000
const MOST_FOREIGN_ZONES = 200
const WHOLE_FILE = 'the whole file'

/**
 * Reads a calendar event by event: only the places of events are kept, and those of one family (a series and its
 * changes) together, so that memory does not grow with the file. `name` is for calendars that say none.
 */
export function* readCalendar(raw: string, name: string, surroundings: Surroundings): Generator<Draft | Complaint> {
  const text = /\r(?!\n)/.test(raw) ? raw.replace(/\r\n?/g, '\n') : raw
  const reading = new Reading(text, scan(text), name, surroundings)
  yield* reading.run()
}

class Reading {
  readonly #text: string
  readonly #scan: Scan
  readonly #name: string
  readonly #surroundings: Surroundings
  readonly #zones: ReadonlyMap<number, Block[]>
  readonly #keys: Keys
  readonly #calendarNames = new Map<number, string | undefined>()
  readonly #outlooks = new Map<number, Outlook>()
  readonly #left = { steps: STEPS_OF_A_FILE }
  readonly #ahead = { events: 0, series: 0 }
  #found = 0
  readonly #unknownZones = new Map<string, Zone>()

  constructor(text: string, scanned: Scan, name: string, surroundings: Surroundings) {
    this.#text = text
    this.#scan = scanned
    this.#zones = Map.groupBy(scanned.zones, ({ calendar }) => calendar)
    this.#keys = new Keys(loneIn(scanned))
    this.#name = name
    this.#surroundings = surroundings
  }

  *run(): Generator<Draft | Complaint> {
    const { events, journals, families } = this.#scan
    const familyOf = new Map<number, number[]>()
    for (const members of families.values()) for (const member of members) familyOf.set(member, members)
    for (const [number, block] of events.entries()) {
      const members = familyOf.get(number)
      if (!members) yield* this.#family([block])
      else if (members[0] === number) yield* this.#family(members.map((member) => events[member] as Block))
    }
    for (const block of journals) yield* this.#family([block], true)
    yield* this.#closing()
  }

  /** Events of one UID: a series and its changes, or versions of one event, or strangers under one name. */
  *#family(blocks: readonly Block[], isJournal = false): Generator<Draft | Complaint> {
    const members: CalendarEvent[] = []
    for (const block of blocks) {
      const head = this.#scan.calendars[block.calendar] ?? { version: 2 as const }
      const { event, complaints } = readEvent(this.#text, block, head, isJournal)
      yield* complaints
      if (event) members.push(event)
    }
    const outlook = this.#outlook(blocks[0]?.calendar ?? 0)
    const changes = members.filter(({ recurrence }) => recurrence)
    const masters = members.filter(({ recurrence }) => !recurrence)
    const newest = Math.max(...masters.map(({ sequence }) => sequence))
    const heir = masters.find(({ sequence }) => sequence === newest)
    for (const master of masters) {
      if (master.sequence < newest) yield olderVersion(master)
      else if (master.leftOut) yield leftOut(master)
      else yield* this.#drafts(occurrencesOf(master, master === heir ? changes : [], outlook), blocks[0])
    }
    if (!masters.length) for (const change of changes) yield* this.#drafts(aloneOf(change, outlook), blocks[0])
  }

  *#drafts(found: Iterable<Parameters<typeof draftOf>[0] | Complaint>, block?: Block): Generator<Draft | Complaint> {
    const calendar = this.#calendarName(block?.calendar ?? 0)
    for (const one of found) {
      if (this.#found >= MOST_OF_A_FILE) return
      if ('message' in one) yield one
      else {
        const key = this.#keys.keyOf(one)
        if (key) {
          this.#found++
          yield draftOf(one, key, calendar)
        } else
          yield complaint(one.event.place, `${quoted(one.event.title)} stands twice in the file`, 'It is counted once.')
      }
    }
  }

  #calendarName(calendar: number): string | undefined {
    if (!this.#calendarNames.has(calendar))
      this.#calendarNames.set(calendar, tidyLine(this.#scan.calendars[calendar]?.name ?? this.#name, 300))
    return this.#calendarNames.get(calendar)
  }

  #outlook(calendar: number): Outlook {
    const known = this.#outlooks.get(calendar)
    if (known) return known
    const { horizon, zone } = this.#surroundings
    const said = this.#scan.calendars[calendar]?.zone
    const home = (said && zoneNamed(said)) || zone
    const clocks = new Clocks(home, this.#definitions(calendar), (tzid) => this.#unknownZones.set(tzid, home))
    const outlook = { clocks, ...horizon, left: this.#left, ahead: this.#ahead }
    if (this.#outlooks.size >= 50) this.#outlooks.clear()
    this.#outlooks.set(calendar, outlook)
    return outlook
  }

  /** The zones its own calendar defines, or those of the whole file when it defines none. */
  #definitions(calendar: number) {
    const own = this.#zones.get(calendar) ?? this.#scan.zones.slice(0, MOST_FOREIGN_ZONES)
    return own.flatMap((block) => {
      const parts = partsOf(this.#text, block).map(({ properties }) => properties)
      return zoneDefinition(propertiesOf(this.#text, block), parts) ?? []
    })
  }

  *#closing(): Generator<Complaint> {
    if (this.#found >= MOST_OF_A_FILE)
      yield complaint(
        WHOLE_FILE,
        `it holds more than ${MOST_OF_A_FILE.toLocaleString('en')} times; those after them were not taken`,
        'Export a shorter period, or one calendar at a time.',
      )
    for (const [tzid, home] of this.#unknownZones)
      yield complaint(
        WHOLE_FILE,
        `the time zone ${quoted(tzid)} is not known, so its times were taken as ${home}`,
        'If that is wrong, set the zone of those events in your calendar and export it again.',
      )
    for (const [name, count] of this.#scan.others)
      yield complaint(WHOLE_FILE, `${othersIn(name, count)} left out`, 'Thalweg takes events and journal entries.')
    yield* this.#leftForLater()
    const { events, journals, others } = this.#scan
    if (!events.length && !journals.length && !others.size)
      yield complaint(WHOLE_FILE, 'there are no events in this calendar', 'Export the whole period you want to see.')
  }

  *#leftForLater(): Generator<Complaint> {
    const { events, series } = this.#ahead
    if (!events && !series) return
    const said = [
      ...(events ? [`${countOf(events, 'planned event')} left for later`] : []),
      ...(series ? [`${countOf(series, 'series', 'series')} taken up to now`] : []),
    ]
    yield complaint(WHOLE_FILE, said.join(', '), 'Time counts when it is over: import the calendar again then.')
  }
}

/** Which events have one time, and a UID of their own; of a file that is not tidy, none is sure to. */
function loneIn({ isTidy, journals, families }: Scan): (event: CalendarEvent) => boolean {
  if (!isTidy || journals.length) return () => false
  return ({ uid = '', rules, added, recurrence }) =>
    !rules.length && !added.length && !recurrence && !(families.size && families.has(uid))
}

const OTHERS: Readonly<Record<string, readonly [string, string]>> = {
  VTODO: ['to-do', 'to-dos'],
  VFREEBUSY: ['free/busy time', 'free/busy times'],
  VALARM: ['alarm', 'alarms'],
  VAVAILABILITY: ['availability', 'availabilities'],
}

function othersIn(name: string, count: number): string {
  const [one, many] = OTHERS[name] ?? [`part named ${quoted(name)}`, `parts named ${quoted(name)}`]
  return countOf(count, one, many)
}
