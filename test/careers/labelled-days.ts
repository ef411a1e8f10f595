import type { Interval } from '#record'
import type { JobName } from './labelled-talk.ts'
import type { Random } from './random.ts'

/** How a stretch was spent: at the desk, in a room, in a call, on the phone, or away for one’s own sake. */
export type Activity = 'desk' | 'room' | 'call' | 'phone' | 'away'

/** One stretch of a day, in minutes after midnight, and whose it truly was. */
export interface Plan {
  of: JobName | undefined
  activity: Activity
  from: number
  minutes: number
  meeting?: Partial<Interval>
}

const CLINIC = 'Clinic'
/** The calendar in which all that is not the clinic’s stands. */
const OWN = 'Mara'

/** The day with this number, 0 being Sunday, 1 November 2026. Nothing overlaps. */
export function dayPlan(day: number, random: Random): Plan[] {
  const weekday = day % 7
  if (weekday === 0) return sunday(random)
  if (weekday === 6) return saturday(day, random)
  if (weekday === 5) return friday(random)
  return clinicDay(day, weekday, random)
}

function clinicDay(day: number, weekday: number, random: Random): Plan[] {
  const start = random.between(500, 525)
  const lunch = random.between(720, 745)
  const back = lunch + random.between(35, 55)
  const home = random.between(980, 1015)
  const standUp = meeting('clinic', 'call', 555, 15, {
    calendar: CLINIC,
    title: 'Stand-up',
    domains: ['lantern.example'],
  })
  const parts = [desk('clinic', start, 555), standUp]
  if (weekday === 2) {
    parts.push(
      desk('clinic', 570, 600),
      meeting('clinic', 'room', 600, 90, { calendar: CLINIC, title: 'Network board', domains: ['lantern.example'] }),
      desk('clinic', 690, lunch),
    )
  } else parts.push(desk('clinic', 570, lunch))
  parts.push(...afternoon(weekday, back, home, random), ...evening(day, weekday, random))
  return parts
}

/** A client’s call or a quick change for them comes into the clinic’s afternoon. */
function afternoon(weekday: number, back: number, home: number, random: Random): Plan[] {
  if (weekday === 3) {
    const supplier = { calendar: CLINIC, title: 'Fibre to theatre: supplier', domains: ['moss-supply.example'] }
    return [desk('clinic', back, 840), meeting('clinic', 'call', 840, 60, supplier), desk('clinic', 900, home)]
  }
  if (weekday === 1 || random.chance(0.25)) {
    const interrupted = random.between(870, 900)
    const minutes = random.between(15, 30)
    return [
      desk('clinic', back, interrupted),
      desk('studio', interrupted, interrupted + minutes),
      desk('clinic', interrupted + minutes, home),
    ]
  }
  if (weekday === 4) {
    const call = { calendar: OWN, title: 'Kestrel checkout', domains: ['kestrel.example'] }
    return [desk('clinic', back, 900), meeting('studio', 'call', 900, 30, call), desk('clinic', 930, home)]
  }
  return [desk('clinic', back, home)]
}

function evening(day: number, weekday: number, random: Random): Plan[] {
  const parts: Plan[] = random.chance(0.5) ? [{ of: 'clinic', activity: 'phone', from: 1_140, minutes: 5 }] : []
  if (weekday === 1 || weekday === 3) {
    const start = random.between(1_170, 1_190)
    const pause = start + random.between(50, 70)
    parts.push(desk('studio', start, pause), desk(undefined, pause, pause + 15), desk('studio', pause + 15, 1_310))
  }
  if (weekday === 2)
    parts.push(
      day % 14 === 2
        ? meeting('river', 'room', 1_200, 90, {
            calendar: OWN,
            title: 'River watch committee',
            domains: ['riverwatch.example'],
          })
        : desk('river', 1_200, 1_200 + random.between(60, 90)),
    )
  if (weekday === 4) parts.push(desk(undefined, 1_230, 1_230 + random.between(30, 60)))
  return parts
}

function friday(random: Random): Plan[] {
  const start = random.between(540, 560)
  const review = { calendar: OWN, title: 'Heron landing page: review', domains: ['heron.example'] }
  return [
    desk('studio', start, 630),
    meeting('studio', 'call', 630, 45, review),
    desk('studio', 675, 750),
    meeting(undefined, 'away', 770, 40, { calendar: OWN, title: 'Lunch with Jo' }),
    desk('studio', 825, random.between(960, 1_020)),
  ]
}

function saturday(day: number, random: Random): Plan[] {
  const start = random.between(600, 620)
  const parts = [desk('river', start, start + random.between(90, 130))]
  if (day % 14 === 13)
    parts.push(
      meeting('river', 'room', 840, 180, { calendar: OWN, title: 'Spring clean-up', domains: ['riverwatch.example'] }),
    )
  return parts
}

function sunday(random: Random): Plan[] {
  const parts: Plan[] = random.chance(0.6) ? [desk('river', 1_020, 1_020 + random.between(40, 80))] : []
  return [...parts, desk(undefined, 1_230, 1_230 + random.between(20, 60))]
}

function desk(of: JobName | undefined, from: number, to: number): Plan {
  return { of, activity: 'desk', from, minutes: to - from }
}

function meeting(
  of: JobName | undefined,
  activity: Activity,
  from: number,
  minutes: number,
  traits: Partial<Interval>,
): Plan {
  return { of, activity, from, minutes, meeting: traits }
}
