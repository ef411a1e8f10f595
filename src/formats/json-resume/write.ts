import { type CareerSlice, resumeOf } from '#documents'
import { CAREER_CONCEPTS } from '#record'
import type { Json, JsonObject } from '../json/parse-json.ts'
import { careerDrafts } from '../resume/career-drafts.ts'
import { fingerprintOf } from './fingerprint.ts'
import { KEY_PREFIX } from './read.ts'
import { THALWEG_VERSION } from './restored.ts'
import { sectionsToWrite } from './sections-to-write.ts'
import { SCHEMA_URL } from './shape.ts'

export interface JsonResumeOptions {
  /** For other people's eyes: without `meta.thalweg`, which holds what JSON Resume has no place for. */
  toShare?: boolean
}

/**
 * Writes a career as JSON Resume v1.0.0, UTF-8, two spaces, a line end at the end. Read again by Thalweg it gives the
 * same career; the same career always gives the same bytes. Left out are the journal, traced time and contacts.
 */
export function writeJsonResume(career: CareerSlice, { toShare = false }: JsonResumeOptions = {}): string {
  const file = plain({ $schema: SCHEMA_URL, ...sectionsToWrite(resumeOf(career)), meta: { version: 'v1.0.0' } })
  if (!toShare) Object.assign(file.meta as JsonObject, { thalweg: thalwegOf(career, file) })
  return `${JSON.stringify(file, null, 2)}\n`
}

/** The career to the letter, and the mark of the résumé it goes with. */
function thalwegOf(career: CareerSlice, file: JsonObject): Json {
  const slice = Object.fromEntries(CAREER_CONCEPTS.map((name) => [name, career[name]]))
  const drafts = careerDrafts(KEY_PREFIX, { ...slice, person: career.person.slice(0, 1) })
  const things = drafts.map(({ concept, key, value }) => ({ concept, key, value }))
  return plain({ version: THALWEG_VERSION, of: fingerprintOf(file), things })
}

/** As it will be when it is read again: without what is undefined. */
function plain(value: object): JsonObject {
  return JSON.parse(JSON.stringify(value))
}
