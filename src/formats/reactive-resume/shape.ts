import type { SectionName } from '../json-resume/shape.ts'

/**
 * What Reactive Resume (https://rxresu.me) downloads as JSON, versions 3 to 5: `basics`, `sections` by name, each with
 * `items`, and how the page looks. Version 5: https://github.com/amruthpillai/reactive-resume/blob/main/packages/schema/src/resume/data.ts.
 * The versions differ in the names of fields: `company`, `name`; `date` as text or `{start, end}`, `period`; `summary`,
 * `description`; `url` as text or `{href}`, `website: {url}`.
 */
export const SECTIONS: Readonly<Record<string, SectionName>> = {
  work: 'work',
  experience: 'work',
  volunteer: 'volunteer',
  education: 'education',
  projects: 'projects',
  awards: 'awards',
  certifications: 'certificates',
  publications: 'publications',
  references: 'references',
  skills: 'skills',
  languages: 'languages',
  interests: 'interests',
}

/** Names of an item that say how it looks, or that a program gave it. */
export const LOOKS: ReadonlySet<string> = new Set([
  'id',
  'visible',
  'hidden',
  'icon',
  'iconColor',
  'columns',
  'options',
  'levelNum',
  'showLinkInTitle',
])

/** A name for each field, and those it has in the versions, by section of JSON Resume. The first is looked at first. */
export const NAMES: { readonly [Name in SectionName]?: Readonly<Record<string, readonly string[]>> } = {
  work: { name: ['company', 'name'] },
  volunteer: { organization: ['organization'] },
  education: { institution: ['institution', 'school'], studyType: ['studyType', 'degree'], score: ['score', 'grade'] },
  awards: { title: ['title', 'name'] },
  certificates: { name: ['name', 'title'] },
  publications: { name: ['name', 'title'] },
  references: { position: ['position', 'relationship'] },
  languages: { language: ['language', 'name'], fluency: ['fluency', 'description'] },
  skills: { level: ['proficiency', 'description'] },
}
