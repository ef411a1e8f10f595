import { dayNumber, lastDay, type PlainDate } from '#calendar'
import type { Entry, Evidence, Skill } from '#record'
import type { Finding } from '../finding.ts'
import { halved } from './halved.ts'
import { type EvidenceKind, type Shown, Tally } from './tally.ts'

/** So many entries of one day, kind and job that name these skills. */
export interface NamedOnDay {
  skills: readonly string[]
  day: PlainDate
  kind: Entry['kind']
  job?: string | undefined
  count: number
}

export interface SkillSlice {
  skills: readonly Skill[]
  evidence: readonly Evidence[]
  namings: readonly NamedOnDay[]
  today: PlainDate
}

/** What in the record shows one skill. */
export interface SkillEvidence {
  skill: string
  /** Pieces of evidence and entries together. */
  count: Finding
  /** What is left of it when each piece counts half after two years. */
  strength: Finding
  /** Years since it was shown last. */
  since: Finding
  by: Readonly<Record<EvidenceKind, number>>
  /** From the first year of any skill to this one, so that rows stand one under the other. */
  years: readonly { year: number; count: number }[]
  last?: PlainDate | undefined
  /** Jobs in which it was shown. */
  jobs: readonly string[]
  /** It was shown, and not for this long. */
  isFading: boolean
}

/** A skill not shown for this long is told among those that fade: a convention of our own. */
export const FADING_YEARS = 2
/** After so many days a piece counts half: two years, a convention of our own. */
export const HALF_LIFE_DAYS = 730.5

/** Every skill with what shows it, the strongest now first; nothing that lies ahead counts. */
export function skillEvidence({ skills, evidence, namings, today }: SkillSlice): SkillEvidence[] {
  const tallies = talliesOf(evidence, namings, today)
  let first = today
  for (const { days } of tallies.values()) for (const day of days.keys()) if (day < first) first = day
  return skills.map(({ id }) => evidenceOf(id, tallies.get(id) ?? new Tally(), first, today)).sort(strongestFirst)
}

function strongestFirst(a: SkillEvidence, b: SkillEvidence): number {
  return (b.strength.value ?? 0) - (a.strength.value ?? 0) || b.count.n - a.count.n || (a.skill < b.skill ? -1 : 1)
}

function talliesOf(
  evidence: readonly Evidence[],
  namings: readonly NamedOnDay[],
  today: PlainDate,
): Map<string, Tally> {
  const tallies = new Map<string, Tally>()
  const add = (skill: string, one: Shown, id?: string) => {
    if (one.day !== undefined && one.day > today) return
    const tally = tallies.get(skill) ?? new Tally()
    tallies.set(skill, tally)
    tally.add(one)
    if (id) tally.ids.push(id)
  }
  for (const { id, skill, on, job } of evidence)
    if (skill) add(skill, { kind: 'evidence', day: on && earlier(lastDay(on), today, on), job, count: 1 }, id)
  for (const one of namings)
    for (const [at, skill] of one.skills.entries()) if (one.skills.indexOf(skill) === at) add(skill, one)
  return tallies
}

/** Of “2026” no later day than today is meant, where the year has begun. */
function earlier(day: PlainDate, today: PlainDate, said: string): PlainDate {
  return day > today && today.startsWith(said.slice(0, 4)) && said <= today ? today : day
}

function evidenceOf(skill: string, tally: Tally, first: PlainDate, today: PlainDate): SkillEvidence {
  const { n, days, last } = tally
  const basis: Pick<Finding, 'n' | 'counted' | 'period' | 'rows'> = {
    n,
    counted: 'pieces',
    period: { from: first, to: today },
    rows: { concept: 'evidence', ids: tally.ids.toSorted() },
  }
  const none = { notEnough: { missing: 'pieces', need: 1, have: 0 } } as const
  const since = last === undefined ? undefined : (dayNumber(today) - dayNumber(last)) / 365.25
  return {
    skill,
    count: { ...basis, value: n, unit: 'pieces', method: 'skills.evidence' },
    strength: {
      ...basis,
      ...(days.size ? { value: halved(days, today, HALF_LIFE_DAYS) } : none),
      unit: 'strength',
      method: 'skills.strength',
    },
    since: { ...basis, ...(since === undefined ? none : { value: since }), unit: 'years', method: 'skills.since' },
    by: tally.by,
    years: yearsOf(days, first, today),
    last,
    jobs: [...tally.jobs].sort(),
    isFading: since !== undefined && since >= FADING_YEARS,
  }
}

function yearsOf(days: Tally['days'], first: PlainDate, today: PlainDate): { year: number; count: number }[] {
  const from = Number(first.slice(0, 4))
  const years = Array.from({ length: Number(today.slice(0, 4)) - from + 1 }, (_, at) => ({ year: from + at, count: 0 }))
  for (const [day, count] of days) {
    const year = years[Number(day.slice(0, 4)) - from]
    if (year) year.count += count
  }
  return years
}
