import { holdsOn, type PlainDate, touches, type Zone } from '#calendar'
import type { Boundary } from './boundary.ts'
import type { Interval } from './interval.ts'
import { type AgreedDay, agreedDay, boundariesOf } from './outside-boundary.ts'
import type { Serving } from './serving.ts'

/** What decides how intervals count: the paid jobs, all boundaries, all servings. */
export interface Terms {
  paid: ReadonlySet<string>
  boundaries: readonly Boundary[]
  servings: readonly Serving[]
}

/** The narrowest servings that hold on the day: the interval’s own, else its duty’s, else its job’s. */
export function servingsOf(
  interval: Pick<Interval, 'id' | 'duty' | 'job'>,
  day: PlainDate,
  bySubject: ReadonlyMap<string, readonly Serving[]>,
): readonly Serving[] {
  for (const subject of [interval.id, interval.duty, interval.job]) {
    const valid = subject ? bySubject.get(subject)?.filter((serving) => holdsOn(serving, day)) : undefined
    if (valid?.length) return valid
  }
  return []
}

/** What holds for one job on one day. */
export interface DayTerms {
  /** What the day agrees, in the zone; nothing for a job that is not paid or has no boundary. */
  agreed(zone: Zone): AgreedDay | undefined
  servings(interval: Interval): readonly Serving[]
}

/** Terms made ready for many days: each is looked up once for a job and a day, however many intervals ask. */
export function termsByDay(terms: Terms): (job: string, day: PlainDate, number: number) => DayTerms {
  const bySubject = Map.groupBy(terms.servings, ({ interval, duty, job }) => (interval ?? duty ?? job) as string)
  const boundariesIn = new Map([...terms.paid].map((job) => [job, byYear(boundariesOf(job, terms.boundaries))]))
  return (job, day, number) => {
    const boundaries = boundariesIn.get(job)?.(day)
    const agreedIn = new Map<Zone, AgreedDay>()
    const servingsFor = new Map<string, readonly Serving[]>()
    return {
      agreed(zone) {
        if (!boundaries?.length) return undefined
        const agreed = agreedIn.get(zone) ?? agreedDay(boundaries, zone, number)
        agreedIn.set(zone, agreed)
        return agreed
      },
      servings(interval) {
        if (bySubject.has(interval.id)) return servingsOf(interval, day, bySubject)
        const duty = interval.duty ?? ''
        const servings = servingsFor.get(duty) ?? servingsOf(interval, day, bySubject)
        servingsFor.set(duty, servings)
        return servings
      },
    }
  }
}

/** The boundaries that hold on any day of a day’s year: a career of leaves is long, a year of them short. */
function byYear(boundaries: readonly Boundary[]): (day: PlainDate) => readonly Boundary[] {
  const years = new Map<string, readonly Boundary[]>()
  return (day) => {
    const year = day.slice(0, 4)
    const days = { from: `${year}-01-01` as PlainDate, to: `${year}-12-31` as PlainDate }
    const own = years.get(year) ?? boundaries.filter((boundary) => touches(boundary, days))
    years.set(year, own)
    return own
  }
}
