import { addDays, type PlainDate } from '#calendar'
import type { Stretch } from './stretch.ts'

const HOSPITAL = { job: 'hospital', calendar: 'City Hospital', sortedBy: 'hospital-calendar' }

/** Weekday from 0, start, end, duty, title: the hospital's part of the present week. */
const HOURS: readonly (readonly [number, number, number, string, string])[] = [
  [0, 520, 610, 'topology', 'Design of the new wing'],
  [0, 610, 720, 'budget', 'Budget round'],
  [0, 755, 900, 'budget', 'Forecast with finance'],
  [0, 900, 1020, 'mail', 'Steering committee'],
  [0, 1020, 1115, 'budget', 'Cost of the merger'],
  [1, 540, 640, 'topology', 'Topology review'],
  [1, 640, 730, 'mentoring', 'One to one with Fenn'],
  [1, 780, 930, 'vendors', 'Contract call'],
  [1, 930, 1020, 'mail', 'Mail and coordination'],
  [1, 1020, 1090, 'budget', 'Late'],
  [1, 1210, 1310, 'mail', 'Slides for the board'],
  [2, 540, 690, 'topology', 'Design of the new wing'],
  [2, 690, 750, 'vendors', 'Licence talk'],
  [2, 790, 1020, 'budget', 'Budget round'],
  [3, 540, 630, 'mentoring', 'Design clinic for juniors'],
  [3, 630, 720, 'mail', 'Status for the chief of staff'],
  [3, 765, 900, 'topology', 'Addressing plan'],
  [3, 900, 1020, 'budget', 'Forecast with finance'],
  [3, 1020, 1145, 'budget', 'Late'],
  [3, 1230, 1275, 'mail', 'Mail'],
  [4, 540, 730, 'topology', 'Topology review'],
  [4, 780, 990, 'vendors', 'Vendor meeting'],
  [6, 1150, 1275, 'budget', 'Ready for Monday'],
]

/** The present week as the sample always shows it: bleed on four evenings, one of them quiet by agreement. */
export function presentWeek(monday: PlainDate): Stretch[] {
  const own = HOURS.map(([offset, from, to, duty, title]) => ({
    day: addDays(monday, offset),
    from,
    to,
    ...HOSPITAL,
    duty,
    title,
  }))
  return [...own, ...others(monday), ...unsorted(monday)]
}

function others(monday: PlainDate): Stretch[] {
  const [wednesday, friday, saturday] = [addDays(monday, 2), addDays(monday, 4), addDays(monday, 5)]
  return [
    {
      day: wednesday,
      from: 1140,
      to: 1260,
      job: 'writing',
      project: 'Plain Packets',
      title: 'Column',
      sortedBy: 'column-project',
    },
    { day: friday, from: 1050, to: 1140, job: 'care', calendar: 'Family', title: 'With Father' },
    {
      day: saturday,
      from: 600,
      to: 810,
      job: 'teaching',
      duty: 'class',
      calendar: 'Lantern School',
      title: 'Saturday class',
      sortedBy: 'school-calendar',
    },
    { day: saturday, from: 900, to: 1020, job: 'care', calendar: 'Family', title: 'Garden with Father' },
  ]
}

/** What no rule speaks for: it waits to be sorted. */
function unsorted(monday: PlainDate): Stretch[] {
  const at = (offset: number) => addDays(monday, offset)
  return [
    { day: at(0), from: 1170, to: 1230, calendar: 'Riverside', title: 'Call with Nell' },
    { day: at(2), from: 755, to: 785, calendar: 'Private', title: 'Lunch with Silas' },
    { day: at(4), from: 1020, to: 1040, calendar: 'Private', title: 'Call Rosa back' },
    { day: at(-5), from: 1110, to: 1170, calendar: 'Riverside', title: 'Budget of the board' },
    { day: at(-9), from: 1140, to: 1230, calendar: 'Private', title: 'Talk rehearsal' },
  ]
}
