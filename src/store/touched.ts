import { dayNumberAt, type Instant, type Zone } from '#calendar'
import { byDay, type ConceptName } from '#record'
import { fromRow } from './row.ts'
import { boundaryShifts, jobShifts, type Shift, servingShifts } from './shift.ts'
import type { ThingRow } from './tables.ts'

/** What decides how much an interval has of which days, and for whom. */
const DECIDING = ['job', 'duty', 'start_at', 'end_at', 'zone', 'trace', 'project'] as const
/** The columns of an interval that counting reads. */
export const COUNTED = ['id', ...DECIDING] as const

/** What a transaction changed that totals follow. */
export class Touched {
  /** Numbers of the days whose intervals changed. */
  readonly days = new Set<number>()
  /** Their zones, of those too that are gone: what they had may now be another day’s elsewhere. */
  readonly zones = new Set<Zone>()
  /** Changed terms: who is paid, boundaries, servings. */
  readonly shifts: Shift[] = []

  /** Notes a change from one row to another; an absent or removed row counts for nothing. */
  note(concept: ConceptName, before: ThingRow | undefined, after: ThingRow | undefined): void {
    const [was, is] = [live(before), live(after)]
    if (concept === 'interval') this.#noteInterval(was, is)
    else if (concept === 'job') this.shifts.push(...jobShifts(was && fromRow('job', was), is && fromRow('job', is)))
    else if (concept === 'boundary')
      this.shifts.push(...boundaryShifts(was && fromRow('boundary', was), is && fromRow('boundary', is)))
    else if (concept === 'serving')
      this.shifts.push(...servingShifts(was && fromRow('serving', was), is && fromRow('serving', is)))
  }

  #noteInterval(was: ThingRow | undefined, is: ThingRow | undefined): void {
    if (was && is && DECIDING.every((column) => was[column] === is[column])) return
    if (was) this.noteDays(was as unknown as Stretch)
    if (is) this.noteDays(is as unknown as Stretch)
  }

  /** Notes the days of a stretch of time. */
  noteDays({ start_at, end_at, zone }: Stretch): void {
    this.zones.add(zone)
    const first = dayNumberAt(zone, start_at)
    if (dayNumberAt(zone, (end_at - 1) as Instant) === first) this.days.add(first)
    else for (const { number } of byDay(start_at, end_at, zone)) this.days.add(number)
  }
}

interface Stretch {
  start_at: Instant
  end_at: Instant
  zone: Zone
}

function live(row: ThingRow | undefined): ThingRow | undefined {
  return row?.removed ? undefined : row
}
