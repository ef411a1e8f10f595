import { dayNumberAt, type Instant } from '#calendar'
import { byDay, type ConceptName, type Interval, type Thing } from '#record'

/** What a transaction changed that totals follow. */
export class Touched {
  /** Day numbers whose intervals changed. */
  readonly days = new Set<number>()
  /** True when the terms changed: who is paid, a boundary, a serving; then every traced day is counted anew. */
  terms = false

  note(concept: ConceptName, thing: Thing<ConceptName>): void {
    if (concept === 'interval') this.#noteInterval(thing as Interval)
    else if (concept === 'boundary' || concept === 'serving' || concept === 'job') this.terms = true
  }

  #noteInterval({ startAt, endAt, zone }: Interval): void {
    const first = dayNumberAt(zone, startAt)
    if (dayNumberAt(zone, (endAt - 1) as Instant) === first) this.days.add(first)
    else for (const { number } of byDay(startAt, endAt, zone)) this.days.add(number)
  }
}
