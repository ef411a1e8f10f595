import { type Complaint, complaint } from '#record'
import type { Format, Read } from '../format.ts'
import { WHOLE_FILE } from '../intake/taken.ts'
import { isObject, type JsonObject, parseJson } from '../json/parse-json.ts'
import { RawEntry, textOf } from '../json-resume/raw-entry.ts'
import { readSections } from '../json-resume/read-sections.ts'
import { evidenceOfAResume, type ListedEvidence } from '../resume/evidence-of-a-resume.ts'
import { parseXml } from '../xml/parse-xml.ts'
import type { XmlElement } from '../xml/xml-element.ts'
import { foundInCandidate } from './candidate.ts'
import { foundInPassport } from './passport.ts'
import { passportOfXml } from './passport-of-xml.ts'
import { ABOUT_THE_DOCUMENT, type Found, SKILLS_IN_WORDS, TITLED } from './shape.ts'

const KEY_PREFIX = 'europass'

/** A Europass CV, in XML or JSON, of today or from before 2020. */
export const europass: Format = {
  name: 'europass',
  title: 'Europass CV',
  sniff({ head }) {
    const start = head.replace(/^\uFEFF?\s*/, '')
    if (start.startsWith('{')) return /^\{\s*"SkillsPassport"/.test(start) || /"LearnerInfo"\s*:/.test(start) ? 0.95 : 0
    if (!start.startsWith('<')) return 0
    return /<(?:\w{1,20}:)?(?:SkillsPassport|learnerinfo)[\s>]/i.test(start) || isCandidate(start) ? 0.95 : 0
  },
  *read({ text }) {
    const opened = open(text)
    if ('wrong' in opened) yield { complaint: opened.wrong }
    else yield* readFound(opened.found, opened.left)
  },
}

function isCandidate(start: string): boolean {
  return /<(?:\w{1,20}:)?Candidate[\s>]/.test(start) && /europass|hr-xml/i.test(start.slice(0, 4_000))
}

type Opened = { found: Iterable<Found>; left: string[] } | { wrong: Complaint }

function open(text: string): Opened {
  if (/^\uFEFF?\s*\{/.test(text)) {
    const parsed = parseJson(text)
    if ('notJson' in parsed) {
      const { line, column, message, hint } = parsed.notJson
      return { wrong: complaint(`line ${line}, column ${column}`, message, hint) }
    }
    const root = isObject(parsed.value) ? parsed.value : {}
    return ofPassport(isObject(root.SkillsPassport) ? root.SkillsPassport : root)
  }
  const parsed = parseXml(text)
  if ('complaint' in parsed) return { wrong: parsed.complaint }
  const { root } = parsed
  if (root.local === 'SkillsPassport') return ofPassport(passportOfXml(root))
  if (root.local === 'Candidate') return { found: foundInCandidate(root), left: leftOfCandidate(root) }
  return {
    wrong: complaint(
      WHOLE_FILE,
      'it is no Europass CV of version 3 or later',
      'Open it at europass.europa.eu, save it again as Europass XML, and import that.',
    ),
  }
}

function ofPassport(passport: JsonObject): Opened {
  const left = Object.keys(passport).filter((name) => name !== 'LearnerInfo' && !ABOUT_THE_DOCUMENT.has(name))
  return { found: foundInPassport(passport), left: left.filter((name) => textOf(passport[name])) }
}

const TAKEN = new Set([
  ...Object.keys(TITLED),
  ...Object.keys(SKILLS_IN_WORDS),
  'ExecutiveSummary',
  'EmploymentHistory',
  'EducationHistory',
  'PersonQualifications',
  'Skills',
  'Licenses',
  'Certifications',
  'PublicationHistory',
  'HobbiesAndInterests',
])

function leftOfCandidate(root: XmlElement): string[] {
  const profile = root.children.filter(({ local }) => local === 'CandidateProfile').flatMap(({ children }) => children)
  const said = profile.filter((one) => one.children.length > 0 || one.text.trim())
  return [...new Set(said.map(({ local }) => local))].filter(
    (name) => !TAKEN.has(name) && !ABOUT_THE_DOCUMENT.has(name),
  )
}

function* readFound(found: Iterable<Found>, left: readonly string[]): Iterable<Read> {
  const entries = new Map<string, RawEntry[]>()
  const others: ListedEvidence[] = []
  for (const { section, place, entry } of found) {
    if (section === 'other') others.push(...listedOther(place, entry))
    else if (Object.keys(entry).length) {
      const known = entries.get(section) ?? []
      entries.set(section, known)
      known.push(new RawEntry(place, entry))
    }
  }
  yield* readSections(KEY_PREFIX, {
    entries: (section) => entries.get(section) ?? [],
    complaints: left.map((name) =>
      complaint(name, `“${name}” was not taken: the record has no place for it`, LEFT_HINT),
    ),
  })
  yield* evidenceOfAResume(KEY_PREFIX, others)
}

const LEFT_HINT = 'It stays in the file; write it down in the record by hand if it matters.'

function listedOther(place: string, { title, date, url, summary }: JsonObject): ListedEvidence[] {
  const called = textOf(title)
  const text = textOf(summary) || undefined
  return called || text
    ? [{ place, kind: 'other', title: called || (text as string), written: date, url: textOf(url) || undefined, text }]
    : []
}
