import { instantOf, isZone, type Zone } from '#calendar'
import { type CustomZone, customZone } from './custom-zone.ts'
import type { ContentLine, Moment, Properties, WallSeconds } from './shape.ts'
import { zoneNamed } from './zone-names.ts'

const DAY = 86_400

/** Turns wall times of one zone into instants. */
export interface Clock {
  /** Milliseconds since 1970. */
  instantAt(wall: WallSeconds): number
  /** Seconds on this clock at an instant in milliseconds. */
  wallAt(instant: number): WallSeconds
  /** What the record keeps as the zone of something at this wall time. */
  zoneAt(wall: WallSeconds): Zone
}

export interface ZoneDefinition {
  tzid: string
  /** `X-LIC-LOCATION`: the IANA name behind a name of the calendar's own. */
  location?: string
  parts: readonly Properties[]
}

/** The clocks of one calendar file: zones by name, then zones it defines, then the person's zone. */
export class Clocks {
  readonly #definitions: ReadonlyMap<string, ZoneDefinition>
  readonly #byName = new Map<string, Clock | undefined>()
  readonly #home: Clock
  readonly #unknown: (tzid: string) => void

  /** `unknown` is told once of each name that means nothing; its times are taken in `home`. */
  constructor(home: Zone, definitions: readonly ZoneDefinition[], unknown: (tzid: string) => void) {
    this.#home = clockOf(home)
    this.#definitions = new Map(definitions.map((one) => [one.tzid, one]))
    this.#unknown = unknown
  }

  /** The clock of a named zone, or of times that name none. */
  named(tzid: string | undefined): Clock {
    if (!tzid) return this.#home
    if (!this.#byName.has(tzid)) {
      const clock = this.#find(tzid)
      if (!clock) this.#unknown(tzid)
      this.#byName.set(tzid, clock)
    }
    return this.#byName.get(tzid) ?? this.#home
  }

  #find(tzid: string): Clock | undefined {
    const definition = this.#definitions.get(tzid)
    const zone = zoneNamed(tzid) ?? (definition?.location ? zoneNamed(definition.location) : undefined)
    if (zone) return clockOf(zone)
    const custom = definition && customZone(definition.parts)
    return custom && customClock(custom, this.#home)
  }
}

export function zoneDefinition(zone: Properties, parts: readonly Properties[]): ZoneDefinition | undefined {
  const value = (lines: readonly ContentLine[] | undefined) => lines?.[0]?.value.trim().replaceAll('"', '')
  const [tzid, location] = [value(zone.get('TZID')), value(zone.get('X-LIC-LOCATION'))]
  return tzid ? { tzid, ...(location ? { location } : {}), parts } : undefined
}

function clockOf(zone: Zone): Clock {
  return {
    instantAt(wall) {
      const day = Math.floor(wall / DAY)
      const seconds = wall - day * DAY
      return instantOf(zone, day, Math.floor(seconds / 60)) + (seconds % 60) * 1000
    },
    wallAt(instant) {
      const there = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone)
      return Math.floor(instant / 1000) + there.offsetNanoseconds / 1e9
    },
    zoneAt: () => zone,
  }
}

function customClock(custom: CustomZone, home: Clock): Clock {
  return {
    instantAt: (wall) => (wall - custom.offsetAt(wall)) * 1000,
    wallAt(instant) {
      const seconds = Math.floor(instant / 1000)
      const guess = custom.offsetAt(seconds + custom.offsetAt(seconds))
      return seconds + custom.offsetAt(seconds + guess)
    },
    zoneAt(wall) {
      const offset = custom.offsetAt(wall)
      const [hours, minutes] = [Math.floor(Math.abs(offset) / 3600), Math.floor(Math.abs(offset) / 60) % 60]
      const name = `${offset < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`
      return isZone(name) ? name : home.zoneAt(wall)
    },
  }
}

/** The instant (ms) of a moment; `clock` is for wall times and dates. */
export function instantOfMoment(moment: Moment, clock: Clock): number {
  return moment.kind === 'utc' ? moment.at * 1000 : clock.instantAt(moment.at)
}
