import type { Json, JsonObject } from '../json/parse-json.ts'
import { toldText } from '../resume/told-text.ts'
import { childNamed, childrenNamed, textOfChild, wholeText, type XmlElement } from '../xml/xml-element.ts'
import { foundInLists } from './candidate-lists.ts'
import { datesOf, linkOf, townOf } from './candidate-parts.ts'
import { entryOf, type Found } from './shape.ts'

/** A `Candidate` of HR Open Standards, as Europass writes it, as entries of a résumé. */
export function* foundInCandidate(root: XmlElement): Iterable<Found> {
  const person = childNamed(root, 'CandidatePerson')
  const profiles = childrenNamed(root, 'CandidateProfile')
  yield { section: 'basics', place: 'CandidatePerson', entry: basicsOf(person, profiles[0]) }
  for (const tongue of person ? childrenNamed(person, 'PrimaryLanguageCode') : [])
    yield {
      section: 'languages',
      place: `line ${tongue.line}`,
      entry: entryOf({ language: languageNamed(wholeText(tongue).trim()), fluency: 'Mother tongue' }),
    }
  for (const profile of profiles) {
    for (const employer of grandchildren(profile, 'EmploymentHistory', 'EmployerHistory')) yield* workAt(employer)
    for (const school of grandchildren(profile, 'EducationHistory', 'EducationOrganizationAttendance'))
      yield { section: 'education', place: `line ${school.line}`, entry: educationOf(school) }
    yield* foundInLists(profile, languageNamed)
  }
}

function grandchildren(element: XmlElement, outer: string, inner: string): XmlElement[] {
  return childrenNamed(element, outer).flatMap((one) => childrenNamed(one, inner))
}

/** `eng`, `en` → “English”; other words stay. */
function languageNamed(code: string): string {
  if (!/^[a-z]{2,3}$/.test(code)) return code
  try {
    return new Intl.DisplayNames('en', { type: 'language' }).of(code) ?? code
  } catch {
    return code
  }
}

const PERSONAL = ['BirthDate', 'GenderCode', 'NationalityCode', 'Disability']

function basicsOf(person: XmlElement | undefined, profile: XmlElement | undefined): JsonObject {
  const name = person && childNamed(person, 'PersonName')
  const reached = person ? childrenNamed(person, 'Communication').map(channelOf) : []
  const first = (kind: string) => reached.find((one) => one.kind === kind)?.where
  const url = first('web')
  const others = reached.filter(
    ({ kind, where }) => where && where !== url && !['email', 'telephone', 'address'].includes(kind),
  )
  const { summary, highlights } = toldText(profile && textOfChild(profile, 'ExecutiveSummary'))
  const left = PERSONAL.filter((one) => person && childNamed(person, one)).map((one) => [one, 'there'])
  return entryOf({
    name: name && ['GivenName', 'FamilyName'].flatMap((part) => textOfChild(name, part) ?? []).join(' '),
    email: first('email'),
    phone: first('telephone'),
    url,
    location: first('address'),
    summary: [summary, ...highlights.map((point) => `- ${point}`)].filter(Boolean).join('\n'),
    profiles: others.map(({ network, where }) => ({ network: network ?? null, url: where ?? null })),
    ...Object.fromEntries(left),
  })
}

interface Channel {
  kind: string
  network: string | undefined
  where: string | undefined
}

function channelOf(channel: XmlElement): Channel {
  const address = childNamed(channel, 'Address')
  const kind = (textOfChild(channel, 'ChannelCode') ?? (address ? 'address' : '')).toLowerCase()
  const [dialling, number] = [textOfChild(channel, 'CountryDialing'), textOfChild(channel, 'DialNumber')]
  const phone = number && `${dialling ? `+${dialling.replace(/\D/g, '')} ` : ''}${number}`
  return {
    kind,
    network: textOfChild(channel, 'OtherTitle') ?? textOfChild(channel, 'UseCode'),
    where: address ? addressOf(address) : (textOfChild(channel, 'URI') ?? phone),
  }
}

function addressOf(address: XmlElement): string | undefined {
  const lines = childrenNamed(address, 'AddressLine').map((line) => wholeText(line).trim())
  const town = [textOfChild(address, 'PostalCode'), textOfChild(address, 'CityName')].filter(Boolean).join(' ')
  return [...lines, town, textOfChild(address, 'CountryCode')?.toUpperCase()].filter(Boolean).join(', ') || undefined
}

function* workAt(employer: XmlElement): Iterable<Found> {
  const name = textOfChild(employer, 'OrganizationName')
  const positions = childrenNamed(employer, 'PositionHistory')
  for (const position of positions.length ? positions : [employer]) {
    const { summary, highlights } = toldText(textOfChild(position, 'Description'))
    const entry: Readonly<Record<string, Json | undefined>> = {
      name,
      position: textOfChild(position, 'PositionTitle'),
      url: linkOf(employer),
      location: townOf(position) ?? townOf(employer),
      ...datesOf(childNamed(position, 'EmploymentPeriod')),
      summary,
      highlights,
    }
    yield { section: 'work', place: `line ${position.line}`, entry: entryOf(entry) }
  }
}

function educationOf(school: XmlElement): JsonObject {
  const degree = childNamed(school, 'EducationDegree')
  const { summary, highlights } = toldText(degree && textOfChild(degree, 'OccupationalSkillsCovered'))
  const grade = degree && childNamed(degree, 'FinalGrade')
  const labels = [
    ['Thesis', degree && textOfChild(degree, 'Thesis')],
    ['European Qualifications Framework, level', textOfChild(school, 'EducationLevelCode')],
    ['Credits', degree && textOfChild(degree, 'NumberOfCredit')],
  ]
  return entryOf({
    institution: textOfChild(school, 'OrganizationName'),
    studyType: degree && textOfChild(degree, 'DegreeName'),
    score: grade && wholeText(grade).trim(),
    url: linkOf(school),
    location: townOf(school),
    ...datesOf(childNamed(school, 'AttendancePeriod')),
    summary,
    highlights: [...highlights, ...labels.flatMap(([label, text]) => (text ? [`${label}: ${text}`] : []))],
  })
}
