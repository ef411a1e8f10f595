import type { JsonObject } from '../json/parse-json.ts'
import type { SectionName } from '../json-resume/shape.ts'
import { toldText } from '../resume/told-text.ts'
import type { Part } from './headings.ts'
import { type Held, heldIn } from './held.ts'
import { bothIn, looksLikePlace, looksLikeSchool, nameAndPlace, whichIsWhich } from './names.ts'
import { beginsWithBullet, listedTexts, paragraphsOf } from './paragraphs.ts'
import { periodInLine } from './period-in-line.ts'
import type { Line } from './shape.ts'

/** An entry of a résumé with the page it stands on, or lines that could not be read. */
export type Guess = { section: SectionName; page: number; entry: JsonObject } | { left: Line[] }

const HELD: { readonly [Name in Part]?: SectionName } = {
  experience: 'work',
  volunteer: 'volunteer',
  projects: 'projects',
  education: 'education',
}

const LISTED: { readonly [Name in Part]?: SectionName } = {
  certificates: 'certificates',
  awards: 'awards',
  publications: 'publications',
  skills: 'skills',
  languages: 'languages',
  interests: 'interests',
}

/** What stands under a heading, as entries. `isLinkedIn`: names are in LinkedIn’s order. */
export function* guessesIn(part: Part, lines: readonly Line[], isLinkedIn: boolean): Iterable<Guess> {
  const [held, listed] = [HELD[part], LISTED[part]]
  if (held) yield* heldEntries(held, lines, isLinkedIn)
  else if (listed && lines.length) yield* listedEntries(listed, lines)
}

function* heldEntries(section: SectionName, lines: readonly Line[], isLinkedIn: boolean): Iterable<Guess> {
  const { held, left } = heldIn(lines)
  let organisation: string | undefined
  for (const one of held) {
    const { entry, whose } = entryOf(section, one, isLinkedIn, organisation)
    organisation = whose
    yield { section, page: one.first.page, entry }
  }
  if (left.length) yield { left }
}

function entryOf(section: SectionName, held: Held, isLinkedIn: boolean, organisation: string | undefined) {
  const body = [...held.body]
  const names = [...held.names]
  const next = body[0]
  if (names.length === 1 && next && isSecondName(next, held, section, isLinkedIn))
    names.push((body.shift() as Line).text)
  const guessed: { organisation?: string | undefined; title?: string | undefined } = named(
    section,
    names,
    isLinkedIn,
    held.isFollowing ? organisation : undefined,
  )
  const whose: { name: string | undefined; place?: string } =
    isLinkedIn || !guessed.organisation ? { name: guessed.organisation } : nameAndPlace(guessed.organisation)
  const first = body[0]
  const place = first && looksLikePlace(first.text, isLinkedIn) ? (body.shift() as Line).text : whose.place
  const { summary, highlights } = toldText(paragraphsOf(body))
  const entry: JsonObject = {
    ...inWordsOf(section, whose.name, guessed.title),
    startDate: held.period.start,
    ...(held.period.end ? { endDate: held.period.end } : {}),
    ...(place ? { location: place.replaceAll('\t', ' ') } : {}),
    ...(summary ? { summary } : {}),
    ...(highlights.length ? { highlights } : {}),
  }
  return { entry, whose: guessed.organisation }
}

/** A title with its dates on one line has the organisation on the next; a school its degree. */
function isSecondName(
  line: Line,
  { first, period, isFollowing }: Held,
  section: SectionName,
  isLinkedIn: boolean,
): boolean {
  const { text } = line
  if (isFollowing || section === 'projects' || beginsWithBullet(text) || text.length > 90 || /[.;]$/.test(text))
    return false
  if (section === 'education') return !looksLikeSchool(text) || line.font !== first.font
  return !isLinkedIn && period.rest !== '' && (line.font !== first.font || text.length < 60)
}

function named(section: SectionName, names: readonly string[], isLinkedIn: boolean, known: string | undefined) {
  const [first, ...others] = names
  if (first === undefined) return { organisation: known }
  if (section === 'projects') return { title: names.join(' – ') }
  if (section === 'education') return schoolOf(names)
  if (!others.length) return known && isLinkedIn ? { organisation: known, title: first } : bothIn(first)
  if (isLinkedIn) return { organisation: first, title: others.join(', ') }
  return whichIsWhich(first, others.join(', '), 'title first')
}

function schoolOf(names: readonly string[]): { organisation?: string; title?: string } {
  const school = names.find(looksLikeSchool) ?? (names.length > 1 ? names[0] : undefined)
  const title = names.filter((name) => name !== school).join(', ')
  if (school && !title && /,\s|\s[|–—-]\s/.test(school)) {
    const parts = school.split(/\s*\|\s*|\s+[–—-]\s+|,\s+/)
    const its = parts.find(looksLikeSchool)
    const rest = parts.filter((part) => part !== its).join(', ')
    return { ...(its ? { organisation: its } : {}), ...(rest ? { title: rest } : {}) }
  }
  return { ...(school ? { organisation: school } : {}), ...(title ? { title } : {}) }
}

function inWordsOf(section: SectionName, organisation: string | undefined, title: string | undefined): JsonObject {
  const names: Readonly<Record<string, readonly [string, string]>> = {
    work: ['name', 'position'],
    volunteer: ['organization', 'position'],
    education: ['institution', 'studyType'],
    projects: ['entity', 'name'],
  }
  const [whose, what] = names[section] as readonly [string, string]
  return { ...(organisation ? { [whose]: organisation } : {}), ...(title ? { [what]: title } : {}) }
}

/** Longer is no skill but a sentence. */
const LONGEST_SKILL = 80

function* listedEntries(section: SectionName, lines: readonly Line[]): Iterable<Guess> {
  const isWords = section === 'skills' || section === 'languages' || section === 'interests'
  for (const { first, text } of listedTexts(lines, section === 'languages' ? ': ' : ' ')) {
    const { page } = first
    if (!isWords) {
      yield { section, page, entry: evidenceIn(section, text) }
      continue
    }
    for (const word of wordsIn(section, text).map((one) => one.trim()))
      if (word.length > LONGEST_SKILL) yield { left: [first] }
      else if (word) yield { section, page, entry: section === 'languages' ? languageIn(word) : { name: word } }
  }
}

/** “Tools: charts, radar” → each; of a language, what stands behind the colon is how well. */
function wordsIn(section: SectionName, text: string): string[] {
  const unlabelled = section === 'languages' ? text : text.replace(/^[^:,]{2,40}:\s*/, '')
  return unlabelled.split(/\s*[,;|•·]\s+/)
}

function evidenceIn(section: SectionName, text: string): JsonObject {
  const dated = periodInLine(text)
  const title = dated?.rest || text
  const name = section === 'awards' ? { title } : { name: title }
  return { ...name, ...(dated?.rest ? { date: dated.start } : {}) }
}

/** “French (Professional Working)”, “French: C1”, “French – fluent”. */
function languageIn(text: string): JsonObject {
  const [, name, level] =
    /^([^(:–—-]{2,60}?)\s*(?:\(([^)]*)\)|[:–—-]\s*(.+))?$/.exec(text.trim())?.map((part) => part?.trim()) ?? []
  const said = level ?? /[:–—-]\s*(.+)$/.exec(text)?.[1]?.trim()
  return { language: name ?? text.trim(), ...(said ? { fluency: said } : {}) }
}
