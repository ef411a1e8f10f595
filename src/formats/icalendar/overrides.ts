import type { CalendarEvent } from './event.ts'
import { after, clockOfMoment, idOf, type Occurrence, occurrenceAt } from './occurrence.ts'
import { wallOf } from './series.ts'
import type { Moment, WallSeconds } from './shape.ts'
import { type Clock, type Clocks, instantOfMoment } from './zones.ts'

const DAY = 86_400

/** From here on the series is moved by so many seconds on the clock, and is otherwise as in `change`. */
interface Shift {
  from: WallSeconds
  by: number
  change: CalendarEvent
}

/** What was changed in a series: single occurrences (RECURRENCE-ID) and all from one on (RANGE=THISANDFUTURE). */
export class Overrides {
  readonly #clock: Clock
  readonly #clocks: Clocks
  readonly #single = new Map<string, CalendarEvent>()
  readonly #shifts: Shift[] = []
  readonly #used = new Set<CalendarEvent>()
  /** Changes that a newer change of the same occurrence stands for. */
  readonly replaced: CalendarEvent[] = []

  constructor(series: CalendarEvent, changes: readonly CalendarEvent[], clock: Clock, clocks: Clocks) {
    this.#clock = clock
    this.#clocks = clocks
    for (const change of [...changes].sort((a, b) => a.sequence - b.sequence)) {
      const { recurrence } = change
      if (!recurrence) continue
      const wall = wallOf(recurrence.id, clock, clocks)
      const isDay = series.start.kind === 'date' || recurrence.id.kind === 'date'
      const key = isDay ? dayKey(wall) : timeKey(clock.instantAt(wall))
      const older = this.#single.get(key)
      if (older) this.replaced.push(older)
      this.#single.set(key, change)
      if (recurrence.andFuture)
        this.#shifts.push({ from: wall, by: wallOf(change.start, clock, clocks) - wall, change })
    }
    this.#shifts.sort((a, b) => a.from - b.from)
  }

  /** The occurrence as it was changed, or as it is. It keeps its `id`. */
  changed(occurrence: Occurrence, wall: WallSeconds): Occurrence {
    const single = this.#single.get(timeKey(occurrence.start)) ?? this.#single.get(dayKey(wall))
    if (single) {
      this.#used.add(single)
      return { ...this.#own(single), id: occurrence.id }
    }
    const shift = this.#shifts.findLast(({ from }) => from <= wall)
    return shift ? this.#shifted(shift, wall, occurrence.id) : occurrence
  }

  /** Changes to occurrences the series does not have. */
  *rest(): Generator<Occurrence> {
    for (const change of this.#single.values()) {
      if (this.#used.has(change) || !change.recurrence) continue
      yield { ...this.#own(change), id: idOfChange(change.recurrence.id, this.#clocks) }
    }
  }

  #own(change: CalendarEvent): Occurrence {
    return occurrenceAt(change, change.start.at, clockOfMoment(change.start, this.#clocks), this.#clocks)
  }

  #shifted({ by, change }: Shift, wall: WallSeconds, id: string): Occurrence {
    const there = wall + by
    const first = this.#own(change)
    const start = this.#clock.instantAt(there)
    const moved = { event: change, id, start, zone: this.#clock.zoneAt(there) }
    if (first.days) {
      const day = Math.floor(there / DAY)
      return { ...moved, end: start + DAY * 1000, days: { first: day, last: day + first.days.last - first.days.first } }
    }
    const end = change.end ? start + (first.end - first.start) : after(there, change.length, this.#clock)
    return { ...moved, end }
  }
}

/** The name of the occurrence that a RECURRENCE-ID means. */
export function idOfChange(moment: Moment, clocks: Clocks): string {
  return idOf(moment, instantOfMoment(moment, clockOfMoment(moment, clocks)))
}

function timeKey(instant: number): string {
  return `at ${instant}`
}

function dayKey(wall: WallSeconds): string {
  return `on ${Math.floor(wall / DAY)}`
}
