import { dayAt, type Instant, type Zone } from '#calendar'
import type { Draft } from '#record'
import { aroundPromotion } from './around-promotion.ts'
import { growthSketches } from './growth.ts'
import { jobSketches } from './jobs.ts'
import { journalSketches } from './journal.ts'
import { twiceSketches } from './known-twice.ts'
import { peopleSketches } from './people.ts'
import { planSketches } from './plans.ts'
import { shiftTo } from './sketch.ts'
import { standingSketches } from './standing.ts'
import { traceSketches } from './traces.ts'
import { workSketches } from './works.ts'

/**
 * Twenty years of an invented network engineer, up to `now`: eight jobs, paid and unpaid, two works, and every other
 * concept of a record. The same for the same day; nobody in it exists.
 */
export function sampleCareer(zone: Zone, now: number): Draft[] {
  const today = dayAt(zone, now as Instant)
  const on = shiftTo(today)
  return [
    ...jobSketches(on),
    ...workSketches(on),
    ...peopleSketches(on, today),
    ...twiceSketches(),
    ...growthSketches(on, today),
    ...planSketches(today),
    ...standingSketches(on, today),
    ...traceSketches(on, zone, now),
    ...journalSketches(on, zone, now),
    ...aroundPromotion(on, zone),
  ]
}
