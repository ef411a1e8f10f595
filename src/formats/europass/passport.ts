import { isObject, type Json, type JsonObject } from '../json/parse-json.ts'
import { isBlank, textOf } from '../json-resume/raw-entry.ts'
import { toldText } from '../resume/told-text.ts'
import { onlyYearIn } from '../resume/written-date.ts'
import { entryOf, type Found, levelOfLanguage, SKILLS_IN_WORDS } from './shape.ts'

/** A `SkillsPassport` of version 3, in JSON, as entries of a résumé. */
export function* foundInPassport(passport: JsonObject): Iterable<Found> {
  const learner = objectIn(passport.LearnerInfo)
  yield { section: 'basics', place: 'Identification', entry: basicsOf(learner) }
  for (const [index, one] of listIn(learner.WorkExperience).entries())
    yield { section: 'work', place: `WorkExperience[${index}]`, entry: workOf(one) }
  for (const [index, one] of listIn(learner.Education).entries())
    yield { section: 'education', place: `Education[${index}]`, entry: educationOf(one) }
  yield* foundInSkills(objectIn(learner.Skills))
  for (const [index, one] of listIn(learner.Achievement).entries()) yield* achievementOf(`Achievement[${index}]`, one)
}

function objectIn(value: Json | undefined): JsonObject {
  return isObject(value) ? value : {}
}

function listIn(value: Json | undefined): JsonObject[] {
  return (Array.isArray(value) ? value : [value ?? null]).filter(isObject)
}

/** The text at the end of a way of names: `Employer`, `Name`. A `Label` goes before a `Code`. */
function at(value: Json | undefined, ...way: string[]): string | undefined {
  let found: Json | undefined = value
  for (const name of way) found = Array.isArray(found) ? objectIn(found[0])[name] : objectIn(found)[name]
  if (isObject(found)) found = found.Label ?? found.Code ?? found.Contact ?? null
  return textOf(found) || undefined
}

const PERSONAL = ['Demographics', 'Photo', 'Signature']

function basicsOf({ Identification, Headline }: JsonObject): JsonObject {
  const about = objectIn(Identification)
  const contact = objectIn(about.ContactInfo)
  const name = [at(about, 'PersonName', 'FirstName'), at(about, 'PersonName', 'Surname')].filter(Boolean).join(' ')
  const [site, ...sites] = listIn(contact.Website).flatMap((one) => at(one, 'Contact') ?? [])
  const messengers = listIn(contact.InstantMessaging).map((one) => ({
    network: at(one, 'Use') ?? '',
    username: at(one, 'Contact') ?? '',
  }))
  const left = PERSONAL.filter((one) => !isBlank(about[one])).map((one) => [one, 'there'])
  return entryOf({
    name,
    label: at(Headline, 'Description'),
    email: at(contact, 'Email', 'Contact'),
    phone: at(contact, 'Telephone', 'Contact'),
    url: site,
    location: addressOf(contact),
    profiles: [...sites.map((url) => ({ url })), ...messengers],
    ...Object.fromEntries(left),
  })
}

function addressOf(contact: Json | undefined): string | undefined {
  const address = (name: string) => at(contact, 'Address', 'Contact', name)
  const town = [address('PostalCode'), address('Municipality')].filter(Boolean).join(' ')
  return (
    [address('AddressLine'), address('AddressLine2'), town, address('Country')].filter(Boolean).join(', ') || undefined
  )
}

function townOf(contact: Json | undefined): string | undefined {
  const address = (name: string) => at(contact, 'Address', 'Contact', name)
  return [address('Municipality'), address('Country')].filter(Boolean).join(', ') || undefined
}

function workOf({ Period, Position, Activities, Employer }: JsonObject): JsonObject {
  const employer = objectIn(Employer)
  const { summary, highlights } = toldText(textOf(Activities))
  const sector = at(employer, 'Sector')
  return entryOf({
    name: at(employer, 'Name'),
    position: at({ Position: Position ?? null }, 'Position'),
    url: at(employer, 'ContactInfo', 'Website', 'Contact'),
    location: townOf(employer.ContactInfo),
    ...periodOf(Period),
    summary,
    highlights: [...highlights, ...(sector ? [`Sector: ${sector}`] : [])],
  })
}

function educationOf({ Period, Title, Activities, Organisation, Level, Field }: JsonObject): JsonObject {
  const organisation = objectIn(Organisation)
  const { summary, highlights } = toldText(textOf(Activities))
  const labels = [
    ['Level', at({ Level: Level ?? null }, 'Level')],
    ['Field', at({ Field: Field ?? null }, 'Field')],
  ]
  return entryOf({
    institution: at(organisation, 'Name'),
    studyType: textOf(Title),
    url: at(organisation, 'ContactInfo', 'Website', 'Contact'),
    location: townOf(organisation.ContactInfo),
    ...periodOf(Period),
    summary,
    highlights: [...highlights, ...labels.flatMap(([label, text]) => (text ? [`${label}: ${text}`] : []))],
  })
}

function periodOf(period: Json | undefined): JsonObject {
  const { From, To, Current } = objectIn(period)
  const isCurrent = Current === true || Current === 'true'
  return { startDate: dateOf(From), endDate: isCurrent ? 'Present' : dateOf(To) }
}

function dateOf(date: Json | undefined): Json {
  const { Year, Month, Day } = objectIn(date)
  return [Year, Month, Day]
    .map((part) => textOf(part))
    .filter(Boolean)
    .join('-')
}

const CAN_DO = ['Listening', 'Reading', 'SpokenInteraction', 'SpokenProduction', 'Writing'] as const

function* foundInSkills(skills: JsonObject): Iterable<Found> {
  const linguistic = objectIn(skills.Linguistic)
  for (const [index, one] of listIn(linguistic.MotherTongue).entries())
    yield {
      section: 'languages',
      place: `MotherTongue[${index}]`,
      entry: entryOf({ language: at(one, 'Description'), fluency: 'Mother tongue' }),
    }
  for (const [index, one] of listIn(linguistic.ForeignLanguage).entries()) {
    const place = `ForeignLanguage[${index}]`
    const levels = CAN_DO.map((name) => [inWords(name), at(one, 'ProficiencyLevel', name)] as const)
    yield {
      section: 'languages',
      place,
      entry: entryOf({ language: at(one, 'Description'), fluency: levelOfLanguage(levels) }),
    }
    for (const given of listIn(one.Certificate ?? objectIn(one.VerifiedBy).Certificate))
      yield {
        section: 'certificates',
        place,
        entry: entryOf({
          name: at(given, 'Title'),
          issuer: at(given, 'AwardingBody'),
          date: dateOf(given.Date),
          summary: at(given, 'Level'),
        }),
      }
  }
  for (const [name, label] of Object.entries(SKILLS_IN_WORDS)) {
    if (isBlank(skills[name])) continue
    const one = objectIn(skills[name])
    yield {
      section: 'skills',
      place: name,
      entry: entryOf({ name: label, level: levelIn(one), keywords: pointsOf(one.Description) }),
    }
  }
}

function levelIn(one: JsonObject): string | undefined {
  const levels = Object.entries(objectIn(one.ProficiencyLevel)).map(
    ([name, level]) => [inWords(name), textOf(level)] as const,
  )
  return levelOfLanguage(levels)
}

/** `SpokenInteraction` → “Spoken interaction”. */
function inWords(name: string): string {
  return name.replace(/(?<=.)[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
}

/** Text of several lines or points as one for each. */
function pointsOf(text: Json | undefined): string[] {
  if (Array.isArray(text)) return text.map((one) => textOf(one)).filter(Boolean)
  const { summary, highlights } = toldText(textOf(text))
  return [...(summary?.split('\n').map((line) => line.replace(/^[-•*]\s+/, '').trim()) ?? []), ...highlights].filter(
    Boolean,
  )
}

const ACHIEVED: Readonly<Record<string, Found['section']>> = {
  publications: 'publications',
  honors_awards: 'awards',
  certifications: 'certificates',
  references: 'references',
}

/** One heading with many lines under it: each line is a piece of evidence. */
function* achievementOf(place: string, { Title, Description }: JsonObject): Iterable<Found> {
  const heading = at({ Title: Title ?? null }, 'Title')
  const section = ACHIEVED[textOf(objectIn(Title).Code)] ?? 'other'
  const points = pointsOf(Description)
  for (const point of points.length ? points : [heading ?? '']) {
    const [title, rest] = point.length > 480 ? [`${point.slice(0, 480)}…`, point] : [point, undefined]
    const text = [heading === title ? undefined : heading, rest].filter(Boolean).join('\n')
    yield { section, place, entry: entryOf({ title, date: onlyYearIn(point), summary: text }) }
  }
}
