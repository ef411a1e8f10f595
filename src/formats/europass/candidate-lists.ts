import { toldText } from '../resume/told-text.ts'
import { childNamed, childrenNamed, textOfChild, wholeText, type XmlElement } from '../xml/xml-element.ts'
import { dateIn, datesOf, linkOf, townOf } from './candidate-parts.ts'
import { entryOf, type Found, levelOfLanguage, SKILLS_IN_WORDS, TITLED } from './shape.ts'

/** Languages, skills, certificates, publications and what else a candidate’s profile lists. */
export function* foundInLists(profile: XmlElement, languageNamed: (code: string) => string): Iterable<Found> {
  for (const list of profile.children)
    if (list.local === 'PersonQualifications' || list.local === 'Skills') yield* competencies(list, languageNamed)
    else if (list.local === 'Licenses') yield* licences(list)
    else if (list.local === 'Certifications') for (const one of list.children) yield certificate(one)
    else if (list.local === 'PublicationHistory') for (const one of list.children) yield publication(one)
    else if (list.local === 'HobbiesAndInterests') yield* hobbies(list)
    else if (SKILLS_IN_WORDS[list.local] !== undefined) yield* skillInWords(list)
    else if (TITLED[list.local] !== undefined) yield* titled(list)
}

function placeOf({ line }: XmlElement): string {
  return `line ${line}`
}

const CAN_DO: Readonly<Record<string, string>> = {
  'CEF-Understanding-Listening': 'Listening',
  'CEF-Understanding-Reading': 'Reading',
  'CEF-Speaking-Interaction': 'Spoken interaction',
  'CEF-Speaking-Production': 'Spoken production',
  'CEF-Writing-Production': 'Writing',
}

function* competencies(list: XmlElement, languageNamed: (code: string) => string): Iterable<Found> {
  const groups = childrenNamed(list, 'SkillsGroup').flatMap((group) => childrenNamed(group, 'PersonCompetency'))
  for (const one of [...childrenNamed(list, 'PersonCompetency'), ...groups]) {
    const isLanguage = textOfChild(one, 'TaxonomyID')?.toLowerCase() === 'language'
    const [id, name] = [textOfChild(one, 'CompetencyID'), textOfChild(one, 'CompetencyName')]
    const levels = childrenNamed(one, 'CompetencyDimension').map((dimension) => {
      const code = textOfChild(dimension, 'CompetencyDimensionTypeCode') ?? ''
      const score = childNamed(dimension, 'Score')
      return [CAN_DO[code] ?? code, score && wholeText(score).trim()] as const
    })
    const level = levelOfLanguage(levels)
    const called = name ?? id
    if (isLanguage)
      yield {
        section: 'languages',
        place: placeOf(one),
        entry: entryOf({ language: called && languageNamed(called), fluency: level }),
      }
    else yield { section: 'skills', place: placeOf(one), entry: entryOf({ name: called, level }) }
  }
}

function* licences(list: XmlElement): Iterable<Found> {
  const codes = list.children.flatMap(
    (one) => textOfChild(one, 'LicenseTypeCode') ?? textOfChild(one, 'LicenseName') ?? [],
  )
  if (codes.length)
    yield {
      section: 'skills',
      place: placeOf(list),
      entry: { name: SKILLS_IN_WORDS.Driving as string, keywords: codes },
    }
}

function certificate(one: XmlElement): Found {
  const issuer = childNamed(one, 'IssuingAuthority')
  const { summary, highlights } = toldText(textOfChild(one, 'Description'))
  return {
    section: 'certificates',
    place: placeOf(one),
    entry: entryOf({
      name:
        textOfChild(one, 'CertificationName') ?? textOfChild(one, 'Title') ?? textOfChild(one, 'CertificationTypeCode'),
      issuer: issuer && wholeText(issuer).replace(/\s+/g, ' ').trim(),
      date: dateIn(childNamed(one, 'FirstIssuedDate') ?? childNamed(one, 'Date')),
      url: textOfChild(one, 'Link'),
      summary: [summary, ...highlights].filter(Boolean).join('\n'),
    }),
  }
}

function publication(one: XmlElement): Found {
  const doi = childNamed(one, 'DOI')
  const { summary, highlights } = toldText(textOfChild(one, 'FormattedPublicationDescription'))
  const [authors, reference] = [textOfChild(one, 'Authors'), textOfChild(one, 'Reference')]
  return {
    section: 'publications',
    place: placeOf(one),
    entry: entryOf({
      name: textOfChild(one, 'Title') ?? summary?.split('\n')[0] ?? reference,
      date: textOfChild(one, 'Year') ?? dateIn(childNamed(one, 'Date')),
      publisher: textOfChild(one, 'Journal') ?? textOfChild(one, 'Publisher'),
      url: (doi && wholeText(doi).trim()) ?? textOfChild(one, 'Link'),
      summary: [authors, reference, summary, ...highlights].filter(Boolean).join('\n'),
    }),
  }
}

function* hobbies(list: XmlElement): Iterable<Found> {
  const each = list.children.length ? list.children : [list]
  for (const one of each) {
    const { summary, highlights } = toldText(textOfChild(one, 'Description'))
    const name = textOfChild(one, 'Title') ?? (one.children.length ? undefined : wholeText(one).trim())
    const entry = entryOf({ name, summary: [summary, ...highlights].filter(Boolean).join(', ') })
    if (Object.keys(entry).length) yield { section: 'interests', place: placeOf(one), entry }
  }
}

function* skillInWords(list: XmlElement): Iterable<Found> {
  const each = list.children.filter((one) => childNamed(one, 'Description') || childNamed(one, 'Title'))
  for (const one of each.length ? each : [list]) {
    const { summary, highlights } = toldText(textOfChild(one, 'Description'))
    const keywords = [...(summary?.split('\n') ?? []), ...highlights].map((text) => text.trim()).filter(Boolean)
    const name = textOfChild(one, 'Title') ?? (SKILLS_IN_WORDS[list.local] as string)
    if (keywords.length || one !== list)
      yield { section: 'skills', place: placeOf(one), entry: entryOf({ name, keywords }) }
  }
}

/** Where each has a title, a date, a place, words and links. */
function* titled(list: XmlElement): Iterable<Found> {
  const section = TITLED[list.local] as Found['section']
  const heading = list.local === 'Others' ? textOfChild(list, 'Title') : undefined
  for (const one of list.children) {
    if (!one.children.length) continue
    const { summary, highlights } = toldText(textOfChild(one, 'Description'))
    const period = childNamed(one, 'Date') ?? childNamed(one, 'Period')
    const dates = datesOf(period)
    const title = textOfChild(one, 'Title') ?? textOfChild(one, 'PatentTitle') ?? textOfChild(one, 'Name')
    const [link, location] = [linkOf(one), textOfChild(one, 'Location') ?? townOf(one)]
    const isJob = section === 'volunteer' || section === 'projects'
    const text = [heading, isJob ? undefined : location, summary, ...(isJob ? [] : highlights)]
      .filter(Boolean)
      .join('\n')
    yield {
      section,
      place: placeOf(one),
      entry: isJob
        ? entryOf({
            [section === 'projects' ? 'name' : 'position']: title,
            ...dates,
            location,
            url: link,
            summary: text,
            highlights,
          })
        : entryOf({
            title: title ?? heading,
            date: dates.startDate || (period && dateIn(period)),
            url: link,
            summary: text,
          }),
    }
  }
}
