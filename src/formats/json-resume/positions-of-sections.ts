import { type Complaint, complaint } from '#record'
import type { Read } from '../format.ts'
import { type ListedPosition, TERMS_OF_SECTION } from '../resume/listed-position.ts'
import type { Section } from '../resume/natural-key.ts'
import { parseWrittenPeriod } from '../resume/written-period.ts'
import { leftOut } from './left-out.ts'
import { placeOf, type RawEntry } from './raw-entry.ts'
import type { Sections } from './sections.ts'
import { FIELD_NAMES } from './shape.ts'

type Told = Omit<ListedPosition, 'place' | 'section' | 'kind' | 'paid' | 'from' | 'to'>

/** Every entry of work, volunteer, education and projects, as a listed position or as complaints. */
export function listedPositions(sections: Sections): { listed: ListedPosition[]; reads: Read[] } {
  const listed: ListedPosition[] = []
  const reads: Read[] = []
  for (const [section, told] of Object.entries(TELL) as [Section, (entry: RawEntry) => Told][])
    for (const entry of sections.entries(section)) {
      const { position, complaints } = positionOf(entry, section, told(entry))
      if (position) listed.push(position)
      reads.push(...complaints.map((one) => ({ complaint: one })), ...(position ? leftOut(entry) : []))
    }
  return { listed, reads }
}

function positionOf(
  entry: RawEntry,
  section: Section,
  told: Told,
): { position?: ListedPosition; complaints: Complaint[] } {
  const { place } = entry
  for (const name of STILL_HELD) entry.raw(name)
  const period = parseWrittenPeriod(entry.raw(...FIELD_NAMES.start), entry.raw(...FIELD_NAMES.end))
  if ('wrong' in period) return { complaints: [{ place, ...period.wrong }] }
  if (!told.title && !told.name && !told.organisation)
    return { complaints: [complaint(place, 'it names no organisation and no title', 'Give it one of the two.')] }
  const { from, to, remarks } = period
  const complaints = remarks.map((remark) => ({ place, ...remark }))
  return { position: { place, section, ...TERMS_OF_SECTION[section], ...told, from, to }, complaints }
}

const TELL: Readonly<Record<Section, (entry: RawEntry) => Told>> = {
  work: (entry) => ({
    organisation: organisationOf(entry, ['name', 'company', 'organization', 'organisation', 'employer', 'entity']),
    title: entry.text('position', 'title', 'role', 'jobTitle'),
    ...wordsOf(entry),
  }),
  volunteer: (entry) => ({
    organisation: organisationOf(entry, ['organization', 'organisation', 'name', 'company']),
    title: entry.text('position', 'title', 'role'),
    ...wordsOf(entry),
  }),
  education: (entry) => ({
    organisation: organisationOf(entry, ['institution', 'school', 'name', 'organization']),
    title:
      [entry.text('studyType', 'degree', 'title'), entry.text('area', 'fieldOfStudy', 'major')]
        .filter(Boolean)
        .join(', ') || undefined,
    ...wordsOf(entry, [...entry.texts('courses'), ...labelled('Score', entry.text('score', 'gpa', 'grade'))]),
  }),
  projects: (entry) => {
    const organisation = entry.text('entity', 'organization', 'company')
    return {
      organisation: organisation ? { name: organisation } : undefined,
      name: entry.text('name', 'title'),
      title: entry.text('roles', 'role', 'position'),
      ...wordsOf(entry, labelled('Type', entry.text('type'))),
    }
  },
}

function organisationOf(entry: RawEntry, names: readonly string[]): ListedPosition['organisation'] {
  const name = entry.text(...names)
  const url = entry.text(...FIELD_NAMES.url)
  return name ? { name, url } : undefined
}

/** Says again what the end date says. */
const STILL_HELD = ['isActive', 'active', 'isCurrent', 'current', 'isCurrentRole', 'present', 'isWorkingHere']

/** What an entry tells beside names and dates. What the schema has a field for and the record has not goes to highlights. */
function wordsOf(entry: RawEntry, more: readonly string[] = []) {
  const summary = [entry.prose(...FIELD_NAMES.description), entry.prose(...FIELD_NAMES.summary)]
  const keywords = entry.text(...FIELD_NAMES.keywords)
  return {
    url: entry.text(...FIELD_NAMES.url),
    located: placeOf(entry.raw(...FIELD_NAMES.location)),
    summary: summary.filter(Boolean).join('\n\n') || undefined,
    highlights: [...entry.texts(...FIELD_NAMES.highlights), ...more, ...labelled('Keywords', keywords)],
  }
}

function labelled(label: string, text: string | undefined): string[] {
  return text ? [`${label}: ${text}`] : []
}
