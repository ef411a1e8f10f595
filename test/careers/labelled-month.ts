import type { Instant, PartialDate, Zone } from '#calendar'
import { type Contact, freshId, type Interval, type Job, LEAD, type Organisation, type Trace } from '#record'
import { type Activity, dayPlan, type Plan } from './labelled-days.ts'
import { type JobName, TALK, talkOf } from './labelled-talk.ts'
import { Random } from './random.ts'

/** An interval as a program would have traced it, and the job whose time it truly was; none: nobody’s. */
export interface Labelled {
  interval: Interval
  truth: JobName | undefined
}

/** An invented month of one person with three jobs, of which every minute is known. */
export interface LabelledMonth {
  jobs: Record<JobName, Job>
  organisations: Organisation[]
  contacts: Contact[]
  traces: Labelled[]
  /** Seconds truly given to each job. */
  seconds: Record<JobName, number>
}

const ZONE = 'Europe/Berlin' as Zone
const FIRST_DAY = Date.parse('2026-10-31T23:00:00Z')
const DAYS = 30
const MINUTE = 60_000
const SLOT = 5 * MINUTE

export function labelledMonth(seed: number): LabelledMonth {
  const random = new Random(seed)
  const clinic: Organisation = { id: freshId<'organisation'>(), name: 'Lantern Clinic', domains: ['lantern.example'] }
  const contact: Contact = {
    ...{ id: freshId<'contact'>(), name: 'Ida Moss', organisation: clinic.id, email: 'ida@moss-supply.example' },
  }
  const jobs: Record<JobName, Job> = {
    clinic: job('Head of networks', 'employment', { organisation: clinic.id }),
    studio: job('Web studio', 'freelance'),
    river: job('River watch', 'volunteering', { paid: false }),
  }
  const seconds = { clinic: 0, studio: 0, river: 0 }
  const traces: Labelled[] = []
  for (let day = 0; day < DAYS; day++)
    for (const plan of dayPlan(day, random)) {
      const start = FIRST_DAY + day * 24 * 60 * MINUTE + plan.from * MINUTE
      if (plan.of) seconds[plan.of] += plan.minutes * 60
      traces.push(...tracesOf(plan, start, random))
    }
  return { jobs, organisations: [clinic], contacts: [contact], traces, seconds }
}

function job(title: string, kind: Job['kind'], more: Partial<Job> = {}): Job {
  return { id: freshId<'job'>(), title, kind, paid: true, from: '2019' as PartialDate, ...more }
}

/** What programs noted of one stretch. */
function tracesOf(plan: Plan, start: number, random: Random): Labelled[] {
  const end = start + plan.minutes * MINUTE
  const traced: Record<Activity, () => Labelled[]> = {
    desk: () => [
      ...windows(plan, start, end, random),
      ...commits(plan, start, end, random),
      ...mails(plan, start, end, random),
    ],
    room: () => meeting(plan, start, end),
    call: () => [
      ...meeting(plan, start, end),
      ...slots(start, end).map((at) => windowOf(plan, at, { app: 'Meet', title: 'Meet – call' })),
    ],
    phone: () => [labelled(plan, 'mail', end - LEAD.mail, end, mailTraits(plan, random))],
    away: () => meeting(plan, start, end),
  }
  return traced[plan.activity]()
}

function meeting(plan: Plan, start: number, end: number): Labelled[] {
  return plan.meeting ? [labelled(plan, 'meeting', start, end, plan.meeting)] : []
}

function slots(start: number, end: number): number[] {
  return Array.from({ length: Math.floor((end - start) / SLOT) }, (_, index) => start + index * SLOT)
}

/** What is in front stays there for some slots; about a third of it says nothing of whose it is. */
function windows(plan: Plan, start: number, end: number, random: Random): Labelled[] {
  let shown = talkOf(plan.of, random)
  return slots(start, end).map((at) => {
    if (random.chance(0.5)) shown = talkOf(plan.of, random)
    return windowOf(plan, at, shown)
  })
}

function windowOf(plan: Plan, at: number, traits: Partial<Interval>): Labelled {
  return labelled(plan, 'window', at, at + SLOT, traits)
}

function commits(plan: Plan, start: number, end: number, random: Random): Labelled[] {
  if (!plan.of) return []
  const { repository, topics } = TALK[plan.of]
  const moments = slots(start + 40 * MINUTE, end).filter(() => random.chance(0.04))
  return moments.map((at) =>
    labelled(plan, 'commit', at - LEAD.commit, at, {
      project: repository,
      title: `${random.of(COMMITTED)} ${random.of(topics)}`,
    }),
  )
}

function mails(plan: Plan, start: number, end: number, random: Random): Labelled[] {
  if (!plan.of) return []
  const moments = slots(start + 5 * MINUTE, end).filter(() => random.chance(0.03))
  return moments.map((at) => labelled(plan, 'mail', at - LEAD.mail, at, mailTraits(plan, random)))
}

const COMMITTED = ['Fix', 'Add', 'Tidy', 'Test']

function mailTraits(plan: Plan, random: Random): Partial<Interval> {
  return plan.of ? { domains: [random.of(TALK[plan.of].domains)] } : { domains: ['gmail.com'] }
}

function labelled(plan: Plan, trace: Trace, start: number, end: number, traits: Partial<Interval>): Labelled {
  const [startAt, endAt] = [start as Instant, end as Instant]
  return { interval: { id: freshId<'interval'>(), startAt, endAt, zone: ZONE, trace, ...traits }, truth: plan.of }
}
