import { type Complaint, complaint } from '#record'
import type { Read } from '../format.ts'
import { jobsOfAResume } from '../resume/jobs-of-a-resume.ts'
import { type ListedPosition, TERMS_OF_SECTION } from '../resume/listed-position.ts'
import { parseWrittenPeriod } from '../resume/written-period.ts'
import type { Thing } from './shape.ts'

/** The keys of jobs and the names of projects, by what achievements call them. */
export interface Known {
  job(companyId: string | undefined, projectId: string | undefined): string | undefined
  project(projectId: string | undefined): string | undefined
}

/**
 * Companies as jobs, with the projects at them as highlights of the position; projects at no company as side projects.
 */
export function jobsOfBragDoc(
  prefix: string,
  companies: readonly Thing[],
  projects: readonly Thing[],
): { reads: Read[]; known: Known } {
  const ids = new Set(companies.map((company) => company.line('id')))
  const isOwn = (project: Thing) => !project.line('companyId') || !ids.has(project.line('companyId'))
  const at = Map.groupBy(projects, (project) => project.line('companyId'))
  const found = [
    ...companies.map((company) => positionOf(company, companyTold(company, at.get(company.line('id')) ?? []))),
    ...projects.filter(isOwn).map((project) => positionOf(project, projectTold(project))),
  ]
  const reads: Read[] = [
    ...found.flatMap(({ complaints }) => complaints.map((one) => ({ complaint: one }))),
    ...jobsOfAResume(
      prefix,
      found.flatMap(({ position }) => position ?? []),
    ),
  ]
  return { reads, known: knownOf(reads, companies, projects) }
}

function knownOf(reads: readonly Read[], companies: readonly Thing[], projects: readonly Thing[]): Known {
  const jobAt = new Map<string, string>()
  for (const read of reads)
    if ('draft' in read && read.draft.concept === 'position')
      jobAt.set(read.draft.place, (read.draft.value as { job: { key: string } }).job.key)
  const jobOf = new Map([...companies, ...projects].map((thing) => [thing.line('id'), jobAt.get(thing.place)]))
  const nameOf = new Map(projects.map((project) => [project.line('id'), project.line('name', 200)]))
  return {
    job: (company, project) => (company && jobOf.get(company)) || (project && jobOf.get(project)) || undefined,
    project: (project) => project && nameOf.get(project),
  }
}

type Told = Omit<ListedPosition, 'place' | 'kind' | 'paid' | 'from' | 'to'>

/** A company with the projects at it. */
function companyTold(company: Thing, projects: readonly Thing[]): Told {
  const name = company.line('name', 300)
  const domain = company.line('domain', 253)
  const url = domain && !domain.includes('://') ? `https://${domain}` : domain
  return {
    section: 'work',
    organisation: name ? { name, url } : undefined,
    title: company.line('role', 300),
    highlights: !company.line('id') ? [] : projects.flatMap((project) => summaryOf(project) ?? []),
  }
}

/** “Gauge 2 (2022-01-01 – 2022-06-30): Solar power. https://git.example/gauge” */
function summaryOf(project: Thing): string | undefined {
  const name = project.line('name')
  const days = [project.day('startDate'), project.day('endDate')].filter(Boolean).join(' – ')
  const said = [project.text('description'), project.line('repoRemoteUrl', 2_000)].filter(Boolean).join(' ')
  return name && [`${name}${days ? ` (${days})` : ''}`, said].filter(Boolean).join(': ')
}

function projectTold(project: Thing): Told {
  const url = project.line('repoRemoteUrl', 2_000)
  return {
    section: 'projects',
    name: project.line('name', 300),
    url: url && /^https?:/i.test(url) ? url : undefined,
    summary: project.text('description'),
    highlights: url && !/^https?:/i.test(url) ? [`Repository: ${url}`] : [],
  }
}

function positionOf(thing: Thing, told: Told): { position?: ListedPosition; complaints: Complaint[] } {
  const { place } = thing
  const period = parseWrittenPeriod(thing.day('startDate'), thing.day('endDate'))
  if ('wrong' in period) return { complaints: [{ place, ...period.wrong }] }
  if (!told.title && !told.name && !told.organisation)
    return { complaints: [complaint(place, 'it names no organisation and no title', 'Give it one of the two.')] }
  const { from, to, remarks } = period
  return {
    position: { place, ...TERMS_OF_SECTION[told.section], ...told, from, to },
    complaints: remarks.map((remark) => ({ place, ...remark })),
  }
}
