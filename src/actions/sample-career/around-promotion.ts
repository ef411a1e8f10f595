import { addDays, dayNumber, instantOf, type PlainDate, weekdayOf, type Zone } from '#calendar'
import type { Draft } from '#record'
import { Chance } from './chance.ts'
import { isAway } from './earlier-years.ts'
import { type Shift, sketch, the } from './sketch.ts'

/** What was rated in the months around the promotion: duty, usual energy, how often of five weekdays. */
interface Then {
  activity: string
  duty: string
  energy: number
  often: number
  texts: readonly [string, ...string[]]
}

const BEFORE: readonly Then[] = [
  {
    activity: 'A day on the wards',
    duty: 'wards',
    energy: 0.8,
    often: 0.22,
    texts: [
      'Walked the ward with the night nurse. Found the dead corner in ten minutes.',
      'New points up, nobody noticed. Good.',
    ],
  },
  {
    activity: 'Mentoring juniors',
    duty: 'juniors-before',
    energy: 0.9,
    often: 0.15,
    texts: ['Read a trace together until it made sense.', 'She found it before I did.'],
  },
  {
    activity: 'Operations',
    duty: 'operations',
    energy: -0.2,
    often: 0.15,
    texts: ['Certificates again.', 'A quiet shift, all green.'],
  },
]

const AFTER: readonly Then[] = [
  {
    activity: 'Designing a topology',
    duty: 'topology',
    energy: 0.9,
    often: 0.1,
    texts: ['An hour on the new ring, stolen from the calendar.', 'The drawing is nearly right.'],
  },
  {
    activity: 'Budget rounds',
    duty: 'budget',
    energy: -1,
    often: 0.24,
    texts: ['Moved the same number between three sheets.', 'Explained for an hour why cables cost money.'],
  },
  {
    activity: 'Vendor meetings',
    duty: 'vendors',
    energy: -0.6,
    often: 0.18,
    texts: ['Two hours, one sentence worth keeping.', 'They brought slides, we brought questions.'],
  },
]

/** Check-ins of nine months on each side of the promotion: enough to see what came after it. */
export function aroundPromotion(on: Shift, zone: Zone): Draft[] {
  const chance = new Chance(21)
  const promoted = on('2021-06-01' as PlainDate)
  const drafts: Draft[] = []
  for (let day = on('2020-09-07' as PlainDate); day < on('2022-03-07' as PlainDate); day = addDays(day, 1)) {
    if (weekdayOf(day) > 5 || isAway(day)) continue
    for (const one of day < promoted ? BEFORE : AFTER)
      if (chance.happens(one.often)) drafts.push(checkIn(one, day, zone, chance))
  }
  return drafts
}

function checkIn({ activity, duty, energy, texts }: Then, day: PlainDate, zone: Zone, chance: Chance): Draft {
  const swing = chance.next() + chance.next() + chance.next() - 1.5
  return sketch('entry', `${day}-${duty}`, {
    ...{ day, at: instantOf(zone, dayNumber(day), chance.between(1000, 1290)) },
    ...{ kind: 'check-in', activity, text: chance.pick(texts), job: the('job', 'hospital'), duty: the('duty', duty) },
    energy: Math.max(-2, Math.min(2, Math.round(energy + swing * 1.3))),
    minutes: chance.between(30, 150, 15),
  })
}
