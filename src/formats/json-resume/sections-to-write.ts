import type { Evidence, Skill } from '#record'
import { type Section, sectionOf } from '../resume/natural-key.ts'
import { type WrittenJob, writtenPositions } from './positions-to-write.ts'

/** The résumé as the writer needs it; a neutral document of another room fits. */
export interface WrittenResume {
  person: Readonly<{
    name?: string | undefined
    headline?: string | undefined
    email?: string | undefined
    phone?: string | undefined
    url?: string | undefined
    place?: string | undefined
    summary?: string | undefined
    profiles?: readonly string[] | undefined
    interests?: readonly string[] | undefined
  }>
  jobs: readonly WrittenJob[]
  skills: readonly Omit<Skill, 'id'>[]
  evidence: readonly Omit<Evidence, 'id' | 'job' | 'skill' | 'entry'>[]
}

/** The sections of JSON Resume, those with nothing in them left out. */
export function sectionsToWrite({ person, jobs, skills, evidence }: WrittenResume): Record<string, unknown> {
  const inSection = (section: Section) =>
    jobs.filter((job) => sectionOf(job) === section).flatMap((job) => writtenPositions(job, section))
  const shown = (...kinds: readonly Evidence['kind'][]) => evidence.filter(({ kind }) => kinds.includes(kind))
  const sections = {
    work: inSection('work'),
    volunteer: inSection('volunteer'),
    education: inSection('education'),
    awards: shown('award').map(({ title, on, by, url, text }) => ({
      title,
      date: on,
      awarder: by,
      url,
      summary: text,
    })),
    certificates: shown('certificate', 'other').map(({ title, on, by, url, text }) => ({
      name: title,
      date: on,
      issuer: by,
      url,
      summary: text,
    })),
    publications: shown('publication', 'patent').map(({ title, on, by, url, text }) => ({
      name: title,
      publisher: by,
      releaseDate: on,
      url,
      summary: text,
    })),
    skills: skills
      .filter(({ kind }) => kind === 'skill')
      .map(({ name, level, keywords }) => ({ name, level, keywords })),
    languages: skills
      .filter(({ kind }) => kind === 'language')
      .map(({ name, level, keywords }) => ({ language: name, fluency: level, keywords })),
    interests: (person.interests ?? []).map(interestOf),
    references: shown('reference').map(({ title, on, by, url, text }) => ({
      name: title,
      reference: text,
      date: on,
      company: by,
      url,
    })),
    projects: inSection('projects'),
  }
  return { basics: basicsOf(person), ...Object.fromEntries(Object.entries(sections).filter(([, list]) => list.length)) }
}

function basicsOf({ name, headline, email, phone, url, place, summary, profiles }: WrittenResume['person']) {
  return {
    name,
    label: headline,
    email,
    phone,
    url,
    summary,
    location: place && { address: place },
    profiles: profiles?.map(profileOf),
  }
}

/** “Network: url or username”, split again. */
function profileOf(profile: string): object {
  const [, network, where] = /^(.*?): (.+)$/.exec(profile) ?? []
  if (network === undefined || where === undefined)
    return /^\w+:\/\//.test(profile) ? { url: profile } : { network: profile }
  return /^\w+:\/\//.test(where) ? { network, url: where } : { network, username: where }
}

/** “Wildlife: ferrets, unicorns”, split again. */
function interestOf(interest: string): object {
  const [, name, keywords] = /^(.*?): (.+)$/.exec(interest) ?? []
  return name && keywords ? { name, keywords: keywords.split(', ') } : { name: interest }
}
