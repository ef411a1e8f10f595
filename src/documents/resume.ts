import type { PartialDate } from '#calendar'
import type { Evidence, Job, Organisation, Person, Position, Skill } from '#record'
import type { CareerSlice } from './career-slice.ts'

/** A job as a résumé tells it: whose it is, and its positions, the latest first. */
export interface ResumeJob extends Omit<Job, 'id' | 'organisation'> {
  organisation?: Omit<Organisation, 'id'>
  positions: readonly Omit<Position, 'id' | 'job'>[]
}

/** A résumé before it has a format: what a career says of the person, their jobs, skills and evidence. */
export interface Resume {
  person: Omit<Person, 'id' | 'zone' | 'locale' | 'weekStart' | 'appearance'>
  /** Those still held first, then the latest. */
  jobs: readonly ResumeJob[]
  /** By name. */
  skills: readonly Omit<Skill, 'id'>[]
  /** The latest first. */
  evidence: readonly Omit<Evidence, 'id' | 'job' | 'skill' | 'entry'>[]
}

/** Compiles a career's résumé. The same career gives the same résumé, in whatever order its things come. */
export function resumeOf(career: CareerSlice): Resume {
  const organisations = new Map(career.organisation.map((one) => [one.id, one]))
  const positions = Map.groupBy(career.position, ({ job }) => job)
  const jobs = career.job.map(({ id, organisation, ...job }) => ({
    ...job,
    ...ofOrganisation(organisation ? organisations.get(organisation) : undefined),
    positions: (positions.get(id) ?? []).map(({ id: _, job: __, ...position }) => position).sort(latestFirst),
  }))
  return {
    person: personOf(career.person),
    jobs: jobs.sort(latestFirst),
    skills: career.skill.map(({ id: _, ...skill }) => skill).sort(inOrder(({ name }) => name)),
    evidence: career.evidence
      .map(({ id: _, job: __, skill: ___, entry: ____, ...evidence }) => evidence)
      .sort((a, b) => compare(b.on ?? '', a.on ?? '') || inOrder<typeof a>(({ title }) => title)(a, b)),
  }
}

function ofOrganisation(organisation: Organisation | undefined): { organisation?: Omit<Organisation, 'id'> } {
  if (!organisation) return {}
  const { id: _, ...rest } = organisation
  return { organisation: rest }
}

function personOf(persons: readonly Person[]): Resume['person'] {
  const person: Partial<Person> = persons[0] ?? {}
  const { id: _, zone: __, locale: ___, weekStart: ____, appearance: _____, ...rest } = person
  return rest
}

function latestFirst<T extends { from?: PartialDate | undefined; to?: PartialDate | undefined; title: string }>(
  a: T,
  b: T,
): number {
  return (
    compare(b.to ?? '9', a.to ?? '9') || compare(b.from ?? '', a.from ?? '') || inOrder<T>(({ title }) => title)(a, b)
  )
}

/** By one text, and where that is the same by all there is, so that the order never depends on where things came from. */
function inOrder<T>(text: (one: T) => string): (a: T, b: T) => number {
  return (a, b) => compare(text(a), text(b)) || compare(whole(a), whole(b))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** All that is said of a thing, its fields in the order of their names. */
function whole(one: unknown): string {
  return JSON.stringify(one, (_, value) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => compare(a, b)))
      : value,
  )
}
