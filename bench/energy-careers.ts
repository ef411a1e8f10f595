import { addDays, type PlainDate } from '#calendar'
import type { CheckIn, EnergySlice } from '#measures'

const FIRST = '2024-01-01' as PlainDate

/** How far labels of each kind lie apart, and ratings of one label from each other. */
export interface Apart {
  activity: number
  person: number
  job: number
  day: number
  rest: number
}

export interface Size {
  checkIns: number
  activities: number
  people: number
  jobs: number
  days: number
}

/** Check-ins whose making is known: the mean, and what each label adds to it. */
export interface KnownEnergy {
  slice: EnergySlice
  mean: number
  added: ReadonlyMap<string, number>
}

/** The same, of a career of some size: from a few weeks of ratings to half a year of them. */
export function drawSize(random: () => number): Size {
  const days = 15 + Math.floor(100 * random() ** 2)
  return {
    days,
    checkIns: Math.round(days * (1 + 2 * random())),
    activities: 4 + Math.floor(9 * random()),
    people: 2 + Math.floor(8 * random()),
    jobs: 1 + Math.floor(4 * random()),
  }
}

/**
 * Check-ins made as the model says: a mean, and effects of activity, people, job and day. Some activities, people and jobs
 * come up often, most seldom, and each job has activities of its own more than others do. `rate` is what is written down of what was felt.
 */
export function knownEnergy(
  size: Size,
  apart: Apart,
  {
    random,
    normal,
    rate = (felt) => felt,
  }: { random: () => number; normal: () => number; rate?: (felt: number) => number },
): KnownEnergy {
  const mean = 0.5 * normal()
  const added = new Map<string, number>()
  const of = (kind: keyof Apart, count: number) =>
    Array.from({ length: count }, (_, at) => {
      added.set(`${kind}-${at}`, apart[kind] * normal())
      return `${kind}-${at}`
    })
  const [activities, people] = [of('activity', size.activities), of('person', size.people)]
  const [jobs, days] = [of('job', size.jobs), of('day', size.days)]
  const seldom = (labels: readonly string[], shift = 0) =>
    labels[(Math.floor(labels.length * random() ** 1.7) + shift) % labels.length] as string
  const effect = (label: string) => added.get(label) as number
  const checkIns = Array.from({ length: size.checkIns }, (): CheckIn => {
    const day = Math.floor(size.days * random())
    const job = seldom(jobs)
    const activity = seldom(activities, random() < 0.5 ? jobs.indexOf(job) * 2 : 0)
    const with_ = [...new Set(Array.from({ length: Math.floor(3 * random()) }, () => seldom(people)))]
    const labels = [activity, job, days[day] as string, ...with_]
    const felt = labels.reduce((sum, label) => sum + effect(label), mean) + apart.rest * normal()
    return {
      ...{ day: addDays(FIRST, day), activity, energy: rate(felt) },
      ...({ job, contacts: with_ } as unknown as Pick<CheckIn, 'job' | 'contacts'>),
    }
  })
  return { slice: { period: { from: FIRST, to: addDays(FIRST, size.days) }, checkIns }, mean, added }
}
