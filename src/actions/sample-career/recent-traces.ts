import { addDays, type PlainDate } from '#calendar'
import { Chance } from './chance.ts'
import type { Stretch } from './stretch.ts'

/** Weeks before the present one whose traces come from programs. */
const WEEKS = 5

const TO_HOSPITAL = { job: 'hospital', domains: ['cityhospital.example'], sortedBy: 'hospital-domain' }
const TO_SCHOOL = { job: 'teaching', domains: ['lantern-school.example'], sortedBy: 'school-domain' }
const IN_COLUMN = { job: 'writing', project: 'plain-packets', sortedBy: 'column-repository' }
const IN_KIT = { project: 'lantern-kit', domains: ['code.example'] }

const COLUMN_COMMITS = [
  'First paragraph, again',
  'A better picture of the post office',
  'Cut what Rosa would cut',
  'Links and captions',
  'Say who did it',
] as const
const KIT_COMMITS = ['Cards for the cable game', 'A slower second exercise', 'Print on one page', 'Spelling'] as const

/** What stands in a calendar, of the last weeks, as meetings. */
export function asMeetings(stretches: readonly Stretch[], thisWeek: PlainDate): Stretch[] {
  const since = addDays(thisWeek, -7 * WEEKS)
  return stretches.map((one) => (one.calendar && one.day >= since ? { ...one, trace: 'meeting' as const } : one))
}

/** Sent mails and commits of the last weeks: most of them while the same job was under way anyway, some beside it. */
export function moments(known: readonly Stretch[], thisWeek: PlainDate): Stretch[] {
  const chance = new Chance(587)
  const since = addDays(thisWeek, -7 * WEEKS)
  const during = known.filter(({ day }) => day >= since).flatMap((one) => momentsDuring(one, thisWeek, chance))
  return [...during, ...beside(thisWeek)]
}

function momentsDuring({ day, from, to, job, duty }: Stretch, thisWeek: PlainDate, chance: Chance): Stretch[] {
  if (job === 'hospital' && duty === 'mail') return mails(day, [from, to], from < 1140 ? 60 : 20, chance)
  if (job === 'writing')
    return commits(day, [from, to], chance).map((one) => ({ ...one, ...IN_COLUMN, title: chance.pick(COLUMN_COMMITS) }))
  if (job !== 'teaching' || duty === 'class') return []
  // What came in this week nobody has sorted yet.
  const sorted = day < addDays(thisWeek, -7) ? { job: 'teaching' } : {}
  return commits(day, [from, to], chance).map((one) => ({
    ...{ ...one, ...IN_KIT, ...sorted },
    title: chance.pick(KIT_COMMITS),
  }))
}

function mails(day: PlainDate, [from, to]: readonly [number, number], apart: number, chance: Chance): Stretch[] {
  const sent: Stretch[] = []
  for (let at = from + chance.between(6, apart); at <= to; at += chance.between(6, apart))
    sent.push(mail(day, at, TO_HOSPITAL))
  return sent
}

function commits(day: PlainDate, [from, to]: readonly [number, number], chance: Chance): Stretch[] {
  const made: Stretch[] = []
  for (let at = from + chance.between(30, 55); at <= to; at += chance.between(15, 50)) made.push(commit(day, at))
  return made
}

/** A moment is the end of its stretch; what is taken for it before is the rule’s. */
function mail(day: PlainDate, at: number, of: Partial<Stretch>): Stretch {
  return { day, from: at - 5, to: at, trace: 'mail', ...of }
}

function commit(day: PlainDate, at: number): Stretch {
  return { day, from: at - 30, to: at, trace: 'commit' }
}

/** What no calendar tells: mail of the paid job in evenings that were meant to be quiet, of others in its hours. */
function beside(monday: PlainDate): Stretch[] {
  const at = (offset: number) => addDays(monday, offset)
  const opencable = { domains: ['opencable.example'] }
  return [
    mail(at(0), 1357, TO_HOSPITAL),
    mail(at(0), 1366, TO_HOSPITAL),
    mail(at(3), 1291, TO_HOSPITAL),
    mail(at(-4), 1333, TO_HOSPITAL),
    mail(at(-6), 1301, TO_HOSPITAL),
    mail(at(-11), 1327, TO_HOSPITAL),
    mail(at(1), 872, TO_SCHOOL),
    mail(at(-4), 921, TO_SCHOOL),
    mail(at(-3), 640, TO_SCHOOL),
    mail(at(-2), 1088, { job: 'writing', domains: ['plainpackets.example'] }),
    mail(at(-16), 1100, { job: 'writing', domains: ['plainpackets.example'] }),
    mail(at(1), 1154, opencable),
    mail(at(-8), 735, opencable),
    mail(at(-1), 1090, { domains: ['riversidenet.example'] }),
    { ...commit(at(-1), 680), ...IN_KIT, title: KIT_COMMITS[1] },
    { ...commit(at(-1), 703), ...IN_KIT, title: KIT_COMMITS[2] },
  ]
}
