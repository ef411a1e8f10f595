import { addDays, dayAt, dayNumber, type Instant, instantOf, type PlainDate, weekdayOf, type Zone } from '#calendar'
import type { Draft } from '#record'
import { Chance } from './chance.ts'
import { isAway } from './earlier-years.ts'
import { FORMS, LESSONS, MOMENTS, type Moment, NOTES, WINS } from './moments.ts'
import { type Shift, sketch, the } from './sketch.ts'

/** Entries up to `now`: check-ins on most days of the last two and a half years, wins, lessons and notes, and older ones. */
export function journalSketches(on: Shift, zone: Zone, now: number): Draft[] {
  const chances: Chances = { chance: new Chance(7), asked: new Chance(29), forms: new Chance(31) }
  const today = dayAt(zone, now as Instant)
  const first = on('2024-04-08' as PlainDate)
  const drafts: Draft[] = older(on)
  for (let day = first; day <= today; day = addDays(day, 1)) drafts.push(...dayEntries(day, zone, now, chances))
  return drafts
}

/** Apart, so that what is added to one leaves the others as they are. */
interface Chances {
  chance: Chance
  asked: Chance
  forms: Chance
}

function dayEntries(day: PlainDate, zone: Zone, now: number, { chance, asked, forms }: Chances): Draft[] {
  const drafts: Draft[] = []
  const at = (minutes: number) => instantOf(zone, dayNumber(day), minutes)
  const write = (key: string, minutes: number, value: object) => {
    if (at(minutes) <= now) drafts.push(sketch('entry', `${day}-${key}`, { day, at: at(minutes), ...value }))
  }
  if (!isAway(day)) {
    for (const moment of MOMENTS.filter((one) => isLikely(one, day) && chance.happens(one.often * 1.4)))
      write(moment.activity, chance.between(1000, 1290), { ...checkIn(moment, chance), ...letGo(moment, day, asked) })
    for (const form of FORMS.filter((one) => isLikely(one, day) && forms.happens(one.often)))
      write(`${form.activity} ${form.job}`, forms.between(1000, 1290), checkIn(form, forms))
    if (chance.happens(0.07)) {
      const [job, work, text] = chance.pick(WINS as [(typeof WINS)[number]])
      write('win', 1170, { kind: 'win', text, job: the('job', job), ...(work ? { work: the('work', work) } : {}) })
    }
  }
  if (chance.happens(0.035)) {
    const [job, text] = chance.pick(LESSONS as [(typeof LESSONS)[number]])
    write('lesson', 1200, { kind: 'lesson', text, job: the('job', job) })
  }
  if (chance.happens(0.1)) {
    const [job, text] = chance.pick(NOTES as [(typeof NOTES)[number]])
    write('note', 780, { kind: 'note', text, ...(job ? { job: the('job', job) } : {}), tags: ['thinking'] })
  }
  return drafts
}

/** Saturdays are for the class, weekdays for the hospital. */
function isLikely({ job, duty }: Moment, day: PlainDate): boolean {
  const weekday = weekdayOf(day)
  if (duty === 'class') return weekday === 6
  if (job === 'care') return weekday >= 5
  return job === 'hospital' ? weekday <= 5 : true
}

function checkIn(moment: Moment, chance: Chance): object {
  const swing = chance.next() + chance.next() + chance.next() - 1.5
  const energy = Math.max(-2, Math.min(2, Math.round(moment.energy + swing * 1.3)))
  const engagement = Math.max(0, Math.min(4, Math.round(2 + energy + swing)))
  return {
    kind: 'check-in',
    activity: moment.activity,
    text: chance.pick(moment.texts),
    job: the('job', moment.job),
    ...(moment.duty ? { duty: the('duty', moment.duty) } : {}),
    ...(moment.skills.length ? { skills: moment.skills.map((key) => the('skill', key)) } : {}),
    ...(moment.contacts.length && chance.happens(0.4)
      ? { contacts: [the('contact', chance.pick(moment.contacts as [string]))] }
      : {}),
    ...{ energy, engagement, minutes: chance.between(30, 150, 15) },
  }
}

/** Now and then a check-in at the hospital says how far the mind had let go; less so in the weeks full of budgets. */
function letGo({ job }: Moment, day: PlainDate, asked: Chance): object {
  if (job !== 'hospital' || !asked.happens(0.25)) return {}
  const usual = Number(day.slice(5, 7)) >= 9 ? 1.4 : 2.3
  return { detached: Math.max(0, Math.min(4, Math.round(usual + 2 * (asked.next() - 0.5)))) }
}

const OLDER: readonly (readonly [day: string, kind: string, job: string, title: string, text: string])[] = [
  ['2007-03-14', 'lesson', 'help-desk', 'The printer', 'It was never the printer. Ask what they were trying to do.'],
  ['2010-12-02', 'win', 'help-desk', 'One page', 'One page of plain answers, and the calls about passwords halved.'],
  ['2013-06-28', 'win', 'study', 'Degree', 'Five years of evenings. The thesis is on the wall of the exchange.'],
  ['2016-07-09', 'win', 'engineer', 'The move', 'Two hundred members moved in one night, without an hour of silence.'],
  [
    '2019-11-02',
    'note',
    'hospital',
    'What I want',
    'Wrote the statement of my work again. “On the ward” is the new part, and it is the point.',
  ],
  [
    '2021-05-28',
    'note',
    'hospital',
    'The offer',
    'They want an answer by Monday. Less design, more meetings, more money. I think I will say yes and I am not sure why.',
  ],
  ['2022-10-07', 'note', 'care', 'Father', 'He should not be alone on Fridays any more.'],
]

function older(on: Shift): Draft[] {
  return OLDER.map(([day, kind, job, title, text]) =>
    sketch('entry', `${day}-older`, { day: on(day), kind, title, text, job: the('job', job) }),
  )
}
