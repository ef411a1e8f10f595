import { dayNumber, lastDay, type PlainDate } from '#calendar'
import type { Entry, Evidence, Skill } from '#record'
import type { Finding } from '../finding.ts'
import { halved } from './halved.ts'

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

export type EvidenceKind = Entry['kind'] | 'evidence'

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

interface Shown {
  kind: EvidenceKind
  /** Absent for evidence without a date. */
  day?: PlainDate | undefined
  job?: string | undefined
  count: number
  id?: string | undefined
}

/** Every skill with what shows it, the strongest now first; nothing that lies ahead counts. */
export function skillEvidence({ skills, evidence, namings, today }: SkillSlice): SkillEvidence[] {
  const shown = shownBySkill(evidence, namings, today)
  const days = [...shown.values()].flat().flatMap(({ day }) => day ?? [])
  const first = days.reduce((least, day) => (day < least ? day : least), today)
  return skills
    .map(({ id }) => evidenceOf(id, shown.get(id) ?? [], first, today))
    .sort(
      (a, b) =>
        (b.strength.value ?? 0) - (a.strength.value ?? 0) || b.count.n - a.count.n || (a.skill < b.skill ? -1 : 1),
    )
}

function shownBySkill(
  evidence: readonly Evidence[],
  namings: readonly NamedOnDay[],
  today: PlainDate,
): Map<string, Shown[]> {
  const bySkill = new Map<string, Shown[]>()
  const add = (skill: string, one: Shown) => {
    if (one.day !== undefined && one.day > today) return
    const list = bySkill.get(skill)
    if (list) list.push(one)
    else bySkill.set(skill, [one])
  }
  for (const { id, skill, on, job } of evidence)
    if (skill) add(skill, { kind: 'evidence', day: on && earlier(lastDay(on), today, on), job, count: 1, id })
  for (const { skills, ...one } of namings) for (const skill of new Set(skills)) add(skill, one)
  return bySkill
}

/** Of “2026” no later day than today is meant, where the year has begun. */
function earlier(day: PlainDate, today: PlainDate, said: string): PlainDate {
  return day > today && today.startsWith(said.slice(0, 4)) && said <= today ? today : day
}

function evidenceOf(skill: string, shown: readonly Shown[], first: PlainDate, today: PlainDate): SkillEvidence {
  const n = sum(shown.map(({ count }) => count))
  const dated = shown.filter((one): one is Shown & { day: PlainDate } => one.day !== undefined)
  const last = dated.reduce<PlainDate | undefined>((most, { day }) => (most && most > day ? most : day), undefined)
  const ids = shown.flatMap(({ id }) => id ?? []).sort()
  const basis: Pick<Finding, 'n' | 'counted' | 'period' | 'rows'> = {
    n,
    counted: 'pieces',
    period: { from: first, to: today },
    rows: { concept: 'evidence', ids },
  }
  const none = { notEnough: { missing: 'pieces', need: 1, have: 0 } } as const
  const since = last === undefined ? undefined : (dayNumber(today) - dayNumber(last)) / 365.25
  return {
    skill,
    count: { ...basis, value: n, unit: 'pieces', method: 'skills.evidence' },
    strength: {
      ...basis,
      ...(dated.length ? { value: halved(dated, today, HALF_LIFE_DAYS) } : none),
      unit: 'strength',
      method: 'skills.strength',
    },
    since: { ...basis, ...(since === undefined ? none : { value: since }), unit: 'years', method: 'skills.since' },
    by: countsOf(shown),
    years: yearsOf(dated, first, today),
    last,
    jobs: [...new Set(shown.flatMap(({ job }) => job ?? []))].sort(),
    isFading: since !== undefined && since >= FADING_YEARS,
  }
}

function countsOf(shown: readonly Shown[]): SkillEvidence['by'] {
  const by = { evidence: 0, win: 0, lesson: 0, note: 0, 'check-in': 0 }
  for (const { kind, count } of shown) by[kind] += count
  return by
}

function yearsOf(dated: readonly { day: PlainDate; count: number }[], first: PlainDate, today: PlainDate) {
  const from = Number(first.slice(0, 4))
  const years = Array.from({ length: Number(today.slice(0, 4)) - from + 1 }, (_, at) => ({ year: from + at, count: 0 }))
  for (const { day, count } of dated) {
    const year = years[Number(day.slice(0, 4)) - from]
    if (year) year.count += count
  }
  return years
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0)
}
