import { type Days, dayAt, holdsOn, type Instant, type PlainDate } from '#calendar'
import { type SkillEvidence, skillEvidence, type TransferableSkills, transferableSkills } from '#measures'
import type { Evidence, Job, Position, Skill } from '#record'
import type { Reader, Stored } from '#store'
import { type Asker, ask, whoAmI } from './asker.ts'
import { positionOn } from './jobs-held.ts'
import { type OccupationTold, occupationTold, type RelatedTold, relatedTold } from './occupation-told.ts'

export interface SkillsTerms {
  /** The job whose occupation is meant; the first paid one held unless told. */
  job?: string | undefined
  /** The code of another occupation to look at beside it. */
  beside?: string | undefined
}

/** Skills with what shows them, what goes with one, and one’s own levels against occupations. */
export interface SkillsNow {
  today: PlainDate
  skills: ReadonlyMap<string, Stored<'skill'>>
  shown: SkillEvidence[]
  transferable: TransferableSkills
  /** Every job by id. */
  jobs: ReadonlyMap<string, Job>
  /** Those held now, paid ones first. */
  held: Job[]
  job?: Job | undefined
  /** What the job, or the position held in it, is said to be. */
  code?: string | undefined
  occupation?: OccupationTold | undefined
  related: RelatedTold[]
  beside?: OccupationTold | undefined
  /** Evidence that names no skill. */
  loose: Evidence[]
  /** Tables of occupations that were brought. */
  brought: number
}

export async function skillsNow(asker: Asker, terms: SkillsTerms = {}): Promise<SkillsNow> {
  const { settings } = await whoAmI(asker)
  const today = dayAt(settings.zone, asker.now() as Instant)
  return ask(asker, async (reader) => {
    const { skills, jobs, evidence, shown } = await skillsShown(reader, today)
    const held = jobs.filter((job) => holdsOn(job, today)).sort((a, b) => Number(b.paid) - Number(a.paid))
    const positions = await reader.list('position')
    const codeOf = (job: Job) => occupationOf(job, positions, today)
    const job = held.find(({ id }) => id === terms.job) ?? held.find(codeOf) ?? held[0]
    const code = job && codeOf(job)
    const period: Days = { from: today, to: today }
    const evidenced = new Set(shown.flatMap(({ skill, count }) => (count.n ? [skill] : [])))
    return {
      ...{ today, shown, held, job, code },
      loose: evidence.filter((one) => !one.skill),
      skills: new Map(skills.map((skill) => [skill.id as string, skill])),
      jobs: new Map(jobs.map((one) => [one.id as string, one])),
      transferable: transferableSkills(shown, jobs, { from: shown[0]?.count.period.from ?? today, to: today }),
      occupation: code === undefined ? undefined : await occupationTold(reader, code, skills, period),
      related: code === undefined ? [] : await relatedTold(reader, code, skills, period, evidenced),
      beside: terms.beside ? await occupationTold(reader, terms.beside, skills, period) : undefined,
      brought: await reader.count('occupation'),
    }
  })
}

/** All skills, or one, with what shows them. */
async function skillsShown(reader: Reader, today: PlainDate, one?: Stored<'skill'>) {
  const skills = one ? [one] : await reader.list('skill')
  const jobs = await reader.list('job')
  const evidence = await reader.list('evidence')
  return {
    skills,
    jobs,
    evidence,
    shown: skillEvidence({ skills, evidence, namings: await reader.skillNamings(one?.id), today }),
  }
}

/** The position held speaks before its job. */
export function occupationOf(job: Job, positions: readonly Position[], today: PlainDate): string | undefined {
  const own = positions.filter((one) => one.job === job.id)
  return positionOn(own, today)?.occupation ?? job.occupation
}

/** One skill with all that shows it. */
export interface OneSkill {
  skill: Stored<'skill'>
  shown: SkillEvidence
  evidence: Stored<'evidence'>[]
  /** The newest entries that name it. */
  entries: Stored<'entry'>[]
  jobs: ReadonlyMap<string, Job>
  elements: ReadonlyMap<string, { name: string }>
}

/** How many entries the page of one skill lists; the journal has all. */
export const ENTRIES_OF_SKILL = 20

export async function oneSkill(asker: Asker, id: string): Promise<OneSkill | undefined> {
  const { settings } = await whoAmI(asker)
  const today = dayAt(settings.zone, asker.now() as Instant)
  return ask(asker, async (reader) => {
    const skill = await reader.find('skill', id)
    if (!skill) return undefined
    const { jobs, evidence, shown } = await skillsShown(reader, today, skill)
    const [own] = shown
    if (!own) return undefined
    const elements = await elementsOf(reader, skill)
    return {
      ...{ skill, shown: own, elements },
      evidence: evidence.filter((one) => one.skill === id).sort(newestFirst),
      entries: await reader.entries({ skill: id }, { limit: ENTRIES_OF_SKILL }),
      jobs: new Map(jobs.map((one) => [one.id as string, one])),
    }
  })
}

async function elementsOf(reader: Reader, { elements = [] }: Skill): Promise<ReadonlyMap<string, { name: string }>> {
  const found = [...(await reader.elements('onet', elements)), ...(await reader.elements('esco', elements))]
  return new Map(found.map(({ code, name }) => [code, { name }]))
}

function newestFirst(a: Evidence, b: Evidence): number {
  return (a.on ?? '') === (b.on ?? '') ? (a.id < b.id ? -1 : 1) : (a.on ?? '') < (b.on ?? '') ? 1 : -1
}
