import { addDays, dayAt, type Instant, type PlainDate, startOfWeek, type Zone } from '#calendar'
import type { Draft } from '#record'
import { Chance } from './chance.ts'
import { isAway, partWay, timeSheet, weekly } from './earlier-years.ts'
import { ordinaryWeek } from './ordinary-week.ts'
import { presentWeek } from './present-week.ts'
import { asMeetings, moments } from './recent-traces.ts'
import { type Shift, sketch, the } from './sketch.ts'
import { intervalSketches, type Stretch } from './stretch.ts'
import { windows } from './windows.ts'

/**
 * The traced hours of the sample up to `now`: two years of an old time sheet, five years of a plain one, and since the
 * spring two years ago calendars and trackers; of the last weeks also what programs noted. The years between are known by their dates only.
 */
export function traceSketches(on: Shift, zone: Zone, now: number): Draft[] {
  const today = dayAt(zone, now as Instant)
  const fine = startOfWeek(on('2024-04-01' as PlainDate))
  const stretches = [...oldSheet(on), ...plainSheet(on, addDays(fine, -1)), ...present(on, fine, today)]
  return [...rules(), ...intervalSketches(stretches, zone, now)]
}

function rules(): Draft[] {
  const rule = (key: string, rank: number, trait: string, text: string, job: string, match = 'is') =>
    sketch('sorting', key, { trait, match, text, job: the('job', job), rank })
  return [
    rule('hospital-calendar', 1, 'calendar', 'City Hospital', 'hospital'),
    rule('school-calendar', 2, 'calendar', 'Lantern School', 'teaching'),
    rule('column-project', 3, 'project', 'Plain Packets', 'writing'),
    rule('hospital-domain', 4, 'domain', 'cityhospital.example', 'hospital', 'contains'),
    rule('school-domain', 5, 'domain', 'lantern-school.example', 'teaching', 'contains'),
    rule('column-repository', 6, 'project', 'plain-packets', 'writing'),
    rule('diagrams', 7, 'app', 'Diagram', 'hospital'),
  ]
}

function oldSheet(on: Shift): Stretch[] {
  const chance = new Chance(2013)
  const days = { from: on('2013-01-07' as PlainDate), to: on('2014-12-19' as PlainDate) }
  const evenings = { from: days.from, to: on('2013-06-20' as PlainDate) }
  return [
    ...timeSheet('engineer', days, () => 515, chance, { project: 'Exchange' }),
    ...weekly('study', evenings, 2, [1110, 1290], 0.9, chance),
    ...weekly('study', evenings, 6, [570, 780], 0.8, chance),
    ...weekly('writing', days, 7, [600, 780], 0.8, chance, { project: 'Plain Packets' }),
    ...weekly('writing', days, 3, [1140, 1260], 0.7, chance, { project: 'Plain Packets' }),
  ]
}

/** From the spring before the promotion until the fine traces begin. */
function plainSheet(on: Shift, to: PlainDate): Stretch[] {
  const chance = new Chance(2020)
  const from = on('2020-03-02' as PlainDate)
  const promotion = on('2021-06-01' as PlainDate)
  const before = { from, to: addDays(promotion, -1) }
  const after = { from: promotion, to }
  const grown = (day: PlainDate) => 510 + 95 * partWay(day, promotion, to)
  return [
    ...timeSheet('hospital', before, () => 475, chance, { project: 'City Hospital' }),
    ...timeSheet('hospital', after, grown, chance, { project: 'City Hospital' }),
    ...weekly('hospital', after, 7, [1140, 1230], 0.35, chance, { project: 'City Hospital' }),
    ...weekly('teaching', before, 6, [570, 840], 0.97, chance, { duty: 'class' }),
    ...weekly('teaching', before, 1, [1110, 1275], 0.95, chance, { duty: 'preparing' }),
    ...weekly('teaching', before, 4, [1140, 1275], 0.9, chance, { duty: 'preparing' }),
    ...weekly('teaching', after, 6, [585, 825], 0.93, chance, { duty: 'class' }),
    ...weekly('teaching', after, 4, [1185, 1275], 0.6, chance, { duty: 'preparing' }),
    ...weekly('teaching', after, 1, [1140, 1230], 0.6, chance, { duty: 'preparing' }),
    ...weekly('writing', before, 3, [1140, 1275], 0.9, chance, { project: 'Plain Packets' }),
    ...weekly('writing', before, 7, [570, 765], 0.9, chance, { project: 'Plain Packets' }),
    ...weekly('writing', before, 2, [1170, 1275], 0.7, chance, { project: 'Plain Packets' }),
    ...weekly('writing', after, 3, [1140, 1260], 0.75, chance, { project: 'Plain Packets' }),
    ...weekly('writing', after, 7, [585, 735], 0.7, chance, { project: 'Plain Packets' }),
    ...weekly('board', { from: on('2021-09-02' as PlainDate), to }, 2, [1125, 1230], 0.5, chance),
    ...weekly('care', { from: on('2022-10-03' as PlainDate), to }, 6, [900, 1065], 0.85, chance),
    ...weekly('care', { from: on('2022-10-03' as PlainDate), to }, 5, [1065, 1185], 0.7, chance),
  ]
}

function present(on: Shift, from: PlainDate, today: PlainDate): Stretch[] {
  const chance = new Chance(2024)
  const thisWeek = startOfWeek(today)
  const brokenSummer = on('2025-07-13' as PlainDate)
  const stretches: Stretch[] = []
  for (let monday = from; monday < thisWeek; monday = addDays(monday, 7)) {
    const broken = monday >= addDays(brokenSummer, -7) && monday <= addDays(brokenSummer, 14)
    const grown = 0.4 + 0.6 * partWay(monday, from, thisWeek)
    stretches.push(...ordinaryWeek(monday, { grown, leave: isAway, broken }, chance))
  }
  const known = asMeetings([...stretches, ...presentWeek(thisWeek)], thisWeek)
  return [...known, ...windows(known, thisWeek, today), ...moments(known, thisWeek)]
}
