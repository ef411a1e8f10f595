import type { Days } from '#calendar'
import type { Job } from '#record'
import type { Finding } from '../finding.ts'
import type { SkillEvidence } from './skill-evidence.ts'

/** A skill that was shown in jobs unlike each other. */
export interface Transferable {
  skill: string
  /** The jobs in which it was shown. */
  jobs: readonly string[]
}

export interface TransferableSkills {
  /** Of the skills shown in a job that is named, how many went with one into another. */
  share: Finding
  /** The most jobs first. */
  skills: readonly Transferable[]
}

/** Skills shown in at least two jobs, at different organisations or of different kinds. */
export function transferableSkills(
  shown: readonly SkillEvidence[],
  jobs: readonly Pick<Job, 'id' | 'organisation' | 'kind'>[],
  period: Days,
): TransferableSkills {
  const byId = new Map<string, Pick<Job, 'organisation' | 'kind'>>(jobs.map((job) => [job.id, job]))
  const placed = shown.filter((one) => one.jobs.some((job) => byId.has(job)))
  const skills = placed.filter((one) => {
    const places = new Set(one.jobs.flatMap((job) => placeOf(byId.get(job), job)))
    return places.size > 1
  })
  const rows = { concept: 'skill', ids: placed.map(({ skill }) => skill).sort() } as const
  const told = placed.length
    ? { value: skills.length / placed.length }
    : ({ notEnough: { missing: 'skills', need: 1, have: 0 } } as const)
  return {
    share: { ...told, unit: 'share', n: placed.length, counted: 'skills', period, method: 'skills.transferable', rows },
    skills: skills
      .map(({ skill, jobs: in_ }) => ({ skill, jobs: in_ }))
      .sort((a, b) => b.jobs.length - a.jobs.length || (a.skill < b.skill ? -1 : 1)),
  }
}

/** Two jobs are unlike when their organisation or their kind differs; of one without an organisation nothing else is known. */
function placeOf(job: Pick<Job, 'organisation' | 'kind'> | undefined, id: string): string[] {
  return job ? [`${job.organisation ?? id} ${job.kind}`] : []
}
