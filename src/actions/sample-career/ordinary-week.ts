import { addDays, type PlainDate, weekdayOf } from '#calendar'
import type { Chance } from './chance.ts'
import type { Stretch } from './stretch.ts'

/** How a week of the sample runs: 0 just promoted … 1 now, and what is special about it. */
export interface WeekMood {
  /** How far the paid job has grown over its edges. */
  grown: number
  /** Days of leave. */
  leave: (day: PlainDate) => boolean
  /** Mail in the middle of the leave. */
  broken: boolean
}

const HOSPITAL = { job: 'hospital', calendar: 'City Hospital', sortedBy: 'hospital-calendar' }
const TEACHING = { job: 'teaching', calendar: 'Lantern School', sortedBy: 'school-calendar' }
const FATHER = { job: 'care', calendar: 'Family' }
const WRITING = { job: 'writing', project: 'Plain Packets', sortedBy: 'column-project' }

/** Duty, titles, weight at the time of the promotion, weight now. */
const DUTIES = [
  ['topology', ['Topology review', 'Design of the new wing', 'Addressing plan'], 5, 3],
  ['budget', ['Budget round', 'Forecast with finance', 'Cost of the merger'], 2, 4],
  ['mentoring', ['One to one with Fenn', 'Design clinic for juniors', 'Walk through the racks'], 3, 1.6],
  ['vendors', ['Vendor meeting', 'Contract call', 'Licence talk'], 1, 2],
  ['mail', ['Mail and coordination', 'Steering committee', 'Status for the chief of staff'], 2, 3],
] as const

/** One week of the present years, in fine traces as a calendar and trackers leave them. */
export function ordinaryWeek(monday: PlainDate, mood: WeekMood, chance: Chance): Stretch[] {
  return [0, 1, 2, 3, 4, 5, 6].flatMap((offset) => {
    const day = addDays(monday, offset)
    if (mood.leave(day)) return leaveDay(day, mood, chance)
    return offset < 5 ? workday(day, mood, chance) : weekendDay(day, mood, chance)
  })
}

function leaveDay(day: PlainDate, { broken }: WeekMood, chance: Chance): Stretch[] {
  if (!broken || !chance.happens(0.35)) return []
  const from = chance.between(540, 660, 15)
  return [{ day, from, to: from + 45, ...HOSPITAL, duty: 'mail', title: 'Mail on leave' }]
}

function workday(day: PlainDate, mood: WeekMood, chance: Chance): Stretch[] {
  const stretches: Stretch[] = []
  const begins = chance.between(520, 545, 5)
  const noon = chance.between(705, 740, 5)
  fill(stretches, day, begins, noon, mood, chance)
  fill(stretches, day, noon + chance.between(20, 45, 5), 1020, mood, chance)
  return [...stretches, ...evening(day, mood, chance)]
}

function fill(into: Stretch[], day: PlainDate, from: number, to: number, mood: WeekMood, chance: Chance): void {
  for (let at = from; at < to - 10; ) {
    const [duty, titles] = dutyOf(mood, chance)
    const until = to - at < 100 ? to : at + chance.between(45, 95, 5)
    const domains = duty === 'vendors' ? { domains: ['broadloom-switches.example'] } : {}
    into.push({ day, from: at, to: until, ...HOSPITAL, duty, title: chance.pick(titles), ...domains })
    at = until
  }
}

function dutyOf({ grown }: WeekMood, chance: Chance) {
  const weights = DUTIES.map(([, , then, now]) => then + (now - then) * grown)
  let left = chance.next() * weights.reduce((sum, weight) => sum + weight, 0)
  for (const [index, duty] of DUTIES.entries()) {
    left -= weights[index] ?? 0
    if (left < 0) return duty
  }
  return DUTIES[0]
}

function evening(day: PlainDate, { grown }: WeekMood, chance: Chance): Stretch[] {
  const stretches: Stretch[] = []
  if (chance.happens(0.5 + 0.4 * grown)) {
    const to = 1020 + chance.between(30, 65 + Math.round(80 * grown), 5)
    stretches.push({
      day,
      from: 1020,
      to,
      ...HOSPITAL,
      duty: chance.pick(['budget', 'mail', 'topology']),
      title: 'Late',
    })
  }
  const late = chance.happens(0.1 + 0.28 * grown)
  if (late) {
    const from = chance.between(1200, 1245, 5)
    const titles = ['Mail', 'Slides for the board', 'Change window'] as const
    stretches.push({
      day,
      from,
      to: from + chance.between(30, 95, 5),
      ...HOSPITAL,
      duty: 'mail',
      title: chance.pick(titles),
    })
  }
  if (chance.happens(0.1)) {
    stretches.push({
      day,
      from: 130,
      to: 130 + chance.between(60, 160, 5),
      ...HOSPITAL,
      duty: 'on-call',
      title: 'On call',
    })
  }
  if (!late) stretches.push(...ownEvening(day, grown, chance))
  return stretches
}

function ownEvening(day: PlainDate, grown: number, chance: Chance): Stretch[] {
  const on = { day, from: 1140 }
  switch (weekdayOf(day)) {
    case 1:
      if (!chance.happens(0.8 - 0.4 * grown)) return []
      return [{ ...on, to: 1140 + chance.between(60, 120, 15), ...TEACHING, duty: 'preparing', title: 'Preparing' }]
    case 3:
      if (!chance.happens(0.95 - 0.4 * grown)) return []
      return [{ ...on, to: 1140 + chance.between(90, 150, 15), ...WRITING, title: 'Column' }]
    case 4:
      if (Number(day.slice(8)) <= 7)
        return [{ ...on, to: 1290, job: 'board', calendar: 'Riverside', title: 'Board meeting' }]
      if (!chance.happens(0.75 - 0.2 * grown)) return []
      return [
        {
          day,
          from: 1215,
          to: 1215 + chance.between(60, 90, 15),
          ...TEACHING,
          duty: 'preparing',
          title: 'Questions of pupils',
        },
      ]
    case 5:
      if (!chance.happens(0.7)) return []
      return [{ day, from: 1065, to: 1065 + chance.between(90, 150, 15), ...FATHER, title: 'With Father' }]
    default:
      return []
  }
}

function weekendDay(day: PlainDate, mood: WeekMood, chance: Chance): Stretch[] {
  return weekdayOf(day) === 6 ? saturday(day, mood, chance) : sunday(day, mood, chance)
}

function saturday(day: PlainDate, { grown }: WeekMood, chance: Chance): Stretch[] {
  const stretches: Stretch[] = []
  const term = !/-(07|08)-/.test(day)
  if (term && chance.happens(0.98 - 0.15 * grown)) {
    const to = 600 + chance.between(180, 240, 15)
    stretches.push({ day, from: 600, to, ...TEACHING, duty: 'class', title: 'Saturday class' })
  }
  if (chance.happens(0.8)) stretches.push({ day, from: 900, to: 1065, ...FATHER, title: 'Garden with Father' })
  return stretches
}

/** Sunday evening belongs to the column, until Monday takes it. */
function sunday(day: PlainDate, { grown }: WeekMood, chance: Chance): Stretch[] {
  const stretches: Stretch[] = []
  if (chance.happens(0.6 - 0.35 * grown))
    stretches.push({ day, from: 615, to: 615 + chance.between(90, 150, 15), ...WRITING, title: 'Column' })
  if (chance.happens(0.15 + 0.35 * grown)) {
    const to = 1150 + chance.between(50, 125, 5)
    stretches.push({ day, from: 1150, to, ...HOSPITAL, duty: 'budget', title: 'Ready for Monday' })
  } else if (chance.happens(0.8))
    stretches.push({ day, from: 1140, to: 1140 + chance.between(75, 135, 15), ...WRITING, title: 'Column' })
  return stretches
}
