/**
 * JSON Resume as files have it: the schema of today (v1.0.0: `name`, `url`, `image`), that of 2014–2016 (`company`,
 * `website`, `picture`), and what themes and converters added. https://docs.jsonresume.org/schema and
 * https://github.com/jsonresume/resume-schema. Nothing of it can be relied on, not even that a list is a list, so the
 * shape is lists of names, the first the one of the schema of today.
 */
export const SECTION_NAMES = {
  basics: ['basics'],
  work: ['work', 'experience', 'experiences', 'workExperience', 'employment'],
  volunteer: ['volunteer', 'volunteering'],
  education: ['education', 'educations'],
  projects: ['projects', 'personalProjects', 'sideProjects'],
  awards: ['awards'],
  certificates: ['certificates', 'certifications', 'qualifications', 'licenses'],
  publications: ['publications'],
  references: ['references'],
  skills: ['skills'],
  languages: ['languages'],
  interests: ['interests'],
} as const satisfies Record<string, readonly string[]>

export type SectionName = keyof typeof SECTION_NAMES

/** What says something of the file, not of the person. */
export const ABOUT_THE_FILE: readonly string[] = ['$schema', 'meta', 'metadata']

/** The names a field of an entry goes by. Compared without case, `_`, `-` and spaces. */
export const FIELD_NAMES = {
  start: ['startDate', 'start', 'from', 'startedOn'],
  end: ['endDate', 'end', 'to', 'until', 'finishedOn'],
  url: ['url', 'website', 'link', 'href', 'github'],
  summary: ['summary', 'overview'],
  description: ['description'],
  highlights: ['highlights', 'achievements', 'responsibilities', 'details', 'accomplishments'],
  keywords: ['keywords', 'technologies', 'tags', 'tech', 'stack'],
  location: ['location', 'place'],
} as const satisfies Record<string, readonly string[]>

/** The schema the writer keeps to. */
export const SCHEMA_URL = 'https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json'
