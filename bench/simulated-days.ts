import { addDays, type PlainDate, weekdayOf } from '#calendar'
import type { DayTotal } from '#record'

/** A career whose shares are known: a paid job on weekdays, writing on some evenings, teaching mostly at weekends. */
export interface KnownCareer {
  totals: DayTotal[]
  /** Of each job: its long-run share of all hours. */
  truth: ReadonlyMap<string, number>
}

/** How the hours of one invented person come about. */
interface Habits {
  paid: number
  evenings: readonly [chance: number, hours: number]
  weekends: readonly [chance: number, hours: number]
  /** How much a week, and a day, swings; and how alike weeks are to the one before. */
  week: number
  day: number
  alike: number
  /** How probably a day is traced at all. */
  traced: number
}

const HOLIDAY = 0.06
const WEEKEND_WORK = [0.08, 1] as const
const SWING = 0.5

const FIRST = '2024-01-01' as PlainDate

/** So many traced days of a person drawn by `random`; swings of weeks pull the paid and the unpaid hours apart. */
export function knownCareer(days: number, random: () => number, normal: () => number): KnownCareer {
  const habits = drawHabits(random)
  const totals: DayTotal[] = []
  let week = normal()
  for (let at = 0, traced = 0; traced < days; at++) {
    const day = addDays(FIRST, at)
    if (weekdayOf(day) === 1) week = habits.alike * week + Math.sqrt(1 - habits.alike ** 2) * normal()
    const hours = hoursOf(habits, weekdayOf(day) <= 5, week, { random, normal })
    const all = [...hours.values()].reduce((sum, one) => sum + one, 0)
    if (all < 1 / 60 || random() >= habits.traced) continue
    traced++
    totals.push({ day, strand: 'all', job: '', of: '', seconds: all * 3600 })
    for (const [job, own] of hours) if (own > 0) totals.push({ day, strand: 'job', job, of: '', seconds: own * 3600 })
  }
  return { totals, truth: truthOf(habits) }
}

function drawHabits(random: () => number): Habits {
  return {
    paid: 6 + 2.5 * random(),
    evenings: [0.15 + 0.55 * random(), 0.5 + 2 * random()],
    weekends: [0.3 + 0.6 * random(), 1 + 3 * random()],
    ...{ week: 0.15 * random(), day: 0.1 + 0.25 * random(), alike: 0.5 * random(), traced: 0.25 + 0.75 * random() },
  }
}

interface Chance {
  random: () => number
  normal: () => number
}

function hoursOf(
  { paid, evenings, weekends, week, day }: Habits,
  weekday: boolean,
  swing: number,
  { random, normal }: Chance,
) {
  // Of mean 1, so that the truth is known.
  const swung = (sd: number, at: number) => Math.exp(sd * at - (sd * sd) / 2)
  const busy = swung(week, swing)
  const free = swung(week, -swing)
  const sometimes = ([chance, hours]: readonly [number, number], by: number) =>
    random() < chance ? hours * swung(SWING, normal()) * by : 0
  return new Map([
    ['paid', weekday ? (random() < HOLIDAY ? 0 : paid * busy * swung(day, normal())) : sometimes(WEEKEND_WORK, busy)],
    ['writing', weekday ? sometimes(evenings, free) : 0],
    ['teaching', weekday ? 0 : sometimes(weekends, free)],
  ])
}

function truthOf({ paid, evenings, weekends }: Habits): ReadonlyMap<string, number> {
  const own = {
    paid: 5 * (1 - HOLIDAY) * paid + 2 * WEEKEND_WORK[0] * WEEKEND_WORK[1],
    writing: 5 * evenings[0] * evenings[1],
    teaching: 2 * weekends[0] * weekends[1],
  }
  const all = own.paid + own.writing + own.teaching
  return new Map(Object.entries(own).map(([job, hours]) => [job, hours / all]))
}
