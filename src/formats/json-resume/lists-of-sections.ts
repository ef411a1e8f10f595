import { complaint } from '#record'
import type { Read } from '../format.ts'
import type { Json } from '../json/parse-json.ts'
import { evidenceOfAResume, type ListedEvidence } from '../resume/evidence-of-a-resume.ts'
import { type ListedSkill, skillsOfAResume } from '../resume/skills-of-a-resume.ts'
import { leftOut } from './left-out.ts'
import { type RawEntry, textsOf } from './raw-entry.ts'
import type { Sections } from './sections.ts'
import { FIELD_NAMES, type SectionName } from './shape.ts'

/** Skills and languages of a file. */
export function* skillsOfSections(sections: Sections): Iterable<Read> {
  const listed: ListedSkill[] = []
  for (const kind of ['skill', 'language'] as const)
    for (const entry of sections.entries(`${kind}s`)) {
      const name = entry.text('language', 'name', 'title', 'skill')
      const level = entry.text('fluency', 'level', 'proficiency', 'rating')
      const keywords = [FIELD_NAMES.keywords, ['details', 'items']].flatMap((names) => keywordsOf(entry.raw(...names)))
      if (!name && !keywords.length) yield nameless(entry, `this ${kind}`)
      else listed.push({ place: entry.place, name: name ?? (keywords[0] as string), kind, level, keywords })
      yield* leftOut(entry)
    }
  yield* skillsOfAResume(listed)
}

/** A list, or one text with commas. */
function keywordsOf(raw: Json | undefined): string[] {
  return textsOf(typeof raw === 'string' ? raw.split(/[,;\n]/) : raw)
}

/** By section: the kind of evidence, and the names of its title, date, and giver. */
const EVIDENCE: readonly [SectionName, ListedEvidence['kind'], title: string[], date: string[], by: string[]][] = [
  ['awards', 'award', ['title', 'name'], ['date'], ['awarder', 'issuer']],
  ['certificates', 'certificate', ['name', 'title'], ['date', 'issueDate'], ['issuer', 'awarder', 'governingBody']],
  ['publications', 'publication', ['name', 'title'], ['releaseDate', 'date'], ['publisher']],
  ['references', 'reference', ['name', 'title'], ['date'], ['company', 'organization', 'position']],
]

/** Awards, certificates, publications and references of a file. */
export function* evidenceOfSections(prefix: string, sections: Sections): Iterable<Read> {
  const listed: ListedEvidence[] = []
  for (const [section, kind, titles, dates, givers] of EVIDENCE)
    for (const entry of sections.entries(section)) {
      const [by, url] = [entry.text(...givers), entry.text(...FIELD_NAMES.url)]
      const text = entry.prose('reference', ...FIELD_NAMES.summary, 'description')
      const title = entry.text(...titles) ?? by ?? text ?? url
      const written = entry.raw(...dates)
      if (title) listed.push({ place: entry.place, kind, title, written, by, url, text })
      else yield nameless(entry, `this ${kind}`)
      yield* leftOut(entry)
    }
  yield* evidenceOfAResume(prefix, listed)
}

function nameless(entry: RawEntry, what: string): Read {
  return { complaint: complaint(entry.place, `${what} has no name`, 'Give it one and import the file again.') }
}
