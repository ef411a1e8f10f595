import {
  dayNumber,
  fromDayNumber,
  type Instant,
  instantOf,
  type PlainDate,
  weekdayOfNumber,
  type Zone,
} from '#calendar'
import type { Boundary, Entry, Id, Interval, Job, Serving, Thing, Work } from '#record'

/** A career of any length, the same for the same years: the ground of every measurement here. */
export interface SeededCareer {
  jobs: Job[]
  works: Work[]
  servings: Serving[]
  boundaries: Boundary[]
  statements: Thing<'statement'>[]
  /** About 4,377 a year, in order, none overlapping another. */
  intervals: Interval[]
  /** About 1,081 a year, 410 characters each. */
  entries: Entry[]
}

export const ZONE = 'Europe/Berlin' as Zone
/** The last day of every seeded career. */
export const LAST_DAY = '2026-11-20' as PlainDate

/** mulberry32: 32 bits of state are enough for invented days. */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz'

function numberedId<Name extends string>(kind: string, number: number): Id<Name> {
  let digits = ''
  for (let rest = number, i = 0; i < 12; i++, rest = Math.floor(rest / 32)) digits = LETTERS[rest % 32] + digits
  return `${kind.padEnd(8, '0')}${digits}` as Id<Name>
}

export function seedCareer(years: number): SeededCareer {
  const random = seeded(years * 7919)
  const last = dayNumber(LAST_DAY)
  const first = last - Math.round(years * 365.25) + 1
  const since = fromDayNumber(first)
  const job = (number: number, title: string, kind: Job['kind'], paid: boolean): Job =>
    ({ id: numberedId('jab', number), title, kind, paid, from: since }) as unknown as Job
  const jobs = [
    job(1, 'Network engineer', 'employment', true),
    job(2, 'Teaching', 'volunteering', false),
    job(3, 'Writing', 'side project', false),
    job(4, 'Care', 'care', false),
  ]
  const work = { id: numberedId<'work'>('wark', 1), name: 'Networks people trust' } as Work
  const serves = (number: number, share: number): Serving =>
    ({ id: numberedId('sarv', number), work: work.id, job: jobs[number]?.id, share }) as Serving
  return {
    jobs,
    works: [work],
    statements: [
      { id: numberedId('stat', 1), work: work.id, from: since, text: 'Make networks something anyone can trust.' },
    ],
    servings: [serves(0, 0.3), serves(1, 1), serves(2, 0.8)],
    boundaries: [
      {
        ...{ id: numberedId('band', 1), kind: 'daily window', job: jobs[0]?.id },
        ...{ days: [1, 2, 3, 4, 5], opensAt: '09:00', closesAt: '17:00' },
      } as unknown as Boundary,
    ],
    intervals: [...seedIntervals(first, last, jobs, random)],
    entries: [...seedEntries(first, last, jobs, random)],
  }
}

const TITLES = ['Topology', 'Budget round', 'On-call', 'Mentoring', 'Vendor meeting', 'Lesson', 'Draft', 'Visit']

function* seedIntervals(first: number, last: number, jobs: readonly Job[], random: () => number): Generator<Interval> {
  let number = 0
  for (let day = first; day <= last; day++) {
    const weekend = weekdayOfNumber(day) >= 6
    const count = 11 + Math.floor(random() * 2) + (random() < 0.484 ? 1 : 0)
    let minute = weekend ? 600 : 500 + Math.floor(random() * 45)
    for (let turn = 0; turn < count; turn++) {
      const length = 25 + Math.floor(random() * 35)
      const paid = !weekend && turn < count - 3
      const job = paid || random() < 0.12 ? jobs[0] : jobs[1 + Math.floor(random() * 3)]
      yield {
        id: numberedId('ant', ++number),
        job: job?.id,
        startAt: instantOf(ZONE, day, minute),
        endAt: (instantOf(ZONE, day, minute) + length * 60_000) as Instant,
        zone: ZONE,
        title: TITLES[Math.floor(random() * TITLES.length)],
      } as Interval
      minute += length + 5 + Math.floor(random() * 20)
    }
  }
}

/** Word frequencies fall off as in any language: the first words stand everywhere, the last hardly anywhere. */
const WORDS = 'the of a to and in we it for on that with as was at by this from were not'.split(' ')

function* seedEntries(first: number, last: number, jobs: readonly Job[], random: () => number): Generator<Entry> {
  let number = 0
  const word = () => {
    // One word in two thousand is rare: some ten entries of forty years hold it.
    if (random() < 0.0005) return `x${Math.floor(random() * 200).toString(36)}`
    const rank = Math.floor(random() ** 3 * 4_000)
    return WORDS[rank] ?? `w${rank.toString(36)}`
  }
  for (let day = first; day <= last; day++) {
    const count = 2 + Math.floor(random() * 2) + (random() < 0.46 ? 1 : 0)
    for (let turn = 0; turn < count; turn++) {
      const kind = (['note', 'note', 'check-in', 'win', 'lesson'] as const)[Math.floor(random() * 5)]
      const text = Array.from({ length: 97 }, word).join(' ')
      const energy = kind === 'check-in' ? { energy: Math.floor(random() * 5) - 2 } : {}
      const job = jobs[Math.floor(random() * jobs.length)]?.id
      yield { id: numberedId('ent', ++number), day: fromDayNumber(day), kind, text, job, ...energy } as Entry
    }
  }
}
