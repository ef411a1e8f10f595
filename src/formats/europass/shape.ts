import type { Json, JsonObject } from '../json/parse-json.ts'
import type { SectionName } from '../json-resume/shape.ts'

/**
 * Europass CVs as files. Until 2020, `SkillsPassport` of version 3 as XML and JSON, the same names in both
 * (https://interop.europass.cedefop.europa.eu/data-model/xml-resources/, examples at https://github.com/europass/ewa-cedefop);
 * since then XML with the root `Candidate` of HR Open Standards
 * (https://github.com/europass-unofficial/europass-schema-docs). Both are translated into entries of JSON Resume.
 */
export interface Found {
  section: SectionName | 'other'
  place: string
  entry: JsonObject
}

/** What is known of the candidate by sections that list a title, a date, a place, words and links. */
export const TITLED: Readonly<Record<string, SectionName | 'other'>> = {
  VoluntaryWorks: 'volunteer',
  SocialAndPoliticalActivities: 'volunteer',
  NetworksAndMemberships: 'volunteer',
  OrganizationAffiliations: 'volunteer',
  Projects: 'projects',
  HonoursAndAwards: 'awards',
  CourseCertifications: 'certificates',
  Recommendations: 'references',
  ConferencesAndSeminars: 'other',
  CreativeWorks: 'other',
  SpeakingHistory: 'other',
  PatentHistory: 'other',
  Others: 'other',
}

/** Sections that tell of skills in words. */
export const SKILLS_IN_WORDS: Readonly<Record<string, string>> = {
  Communication: 'Communication',
  Organisational: 'Organisation and management',
  JobRelated: 'Job-related skills',
  Computer: 'Digital skills',
  Driving: 'Driving licence',
  Other: 'Other skills',
  CommunicationAndInterpersonalSkills: 'Communication',
  ManagementAndLeadershipSkills: 'Management and leadership',
  OrganisationalSkills: 'Organisation and management',
  DigitalSkills: 'Digital skills',
}

/** What says how the document looks or which it is. */
export const ABOUT_THE_DOCUMENT: ReadonlySet<string> = new Set([
  'ID',
  'DocumentID',
  'DocumentInfo',
  'Locale',
  'locale',
  'PrintingPreferences',
  'RenderingInformation',
  'CandidateSupplier',
  'Attachment',
  'ReferenceTo',
])

/** Understanding, speaking and writing as the Common European Framework has them. */
export function levelOfLanguage(
  levels: readonly (readonly [label: string, level: string | undefined])[],
): string | undefined {
  const said = levels.filter(([, level]) => level)
  const all = new Set(said.map(([, level]) => level))
  if (all.size === 1 && said.length > 1) return [...all][0]
  return said.map(([label, level]) => `${label} ${level}`).join(', ') || undefined
}

/** An entry without what says nothing. */
export function entryOf(fields: Readonly<Record<string, Json | undefined>>): JsonObject {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && value !== ''),
  ) as JsonObject
}
