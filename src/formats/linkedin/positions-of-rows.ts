import { type Complaint, complaint } from '#record'
import type { Read } from '../format.ts'
import { jobsOfAResume } from '../resume/jobs-of-a-resume.ts'
import { type ListedPosition, TERMS_OF_SECTION } from '../resume/listed-position.ts'
import { parseWrittenPeriod } from '../resume/written-period.ts'
import type { Row } from './rows.ts'
import type { TableName } from './shape.ts'

type Told = Pick<ListedPosition, 'section' | 'kind' | 'paid' | 'organisation' | 'name' | 'title' | 'highlights'> &
  Partial<ListedPosition>

const TELL: { readonly [Name in TableName]?: (row: Row) => Told } = {
  Positions: (row) => ({
    ...terms('work'),
    ...organisation(row.cell('company')),
    title: row.cell('title', 'position'),
    highlights: row.others,
  }),
  Volunteering: (row) => ({
    ...terms('volunteer'),
    ...organisation(row.cell('company')),
    title: row.cell('role'),
    highlights: [...labelled('Cause', row.cell('cause')), ...row.others],
  }),
  Organizations: (row) => ({
    ...terms('volunteer'),
    kind: 'community',
    ...organisation(row.cell('name')),
    title: row.cell('position'),
    highlights: row.others,
  }),
  Education: (row) => ({
    ...terms('education'),
    ...organisation(row.cell('school')),
    title: [row.cell('degree'), row.cell('field')].filter(Boolean).join(', ') || undefined,
    summary: [row.cell('notes'), row.cell('description')].filter(Boolean).join('\n\n') || undefined,
    highlights: [...(row.cell('activities')?.split('\n').filter(Boolean) ?? []), ...row.others],
  }),
  Projects: (row) => ({
    ...terms('projects'),
    name: row.cell('title'),
    url: row.cell('url'),
    highlights: row.others,
  }),
}

/** Whether the rows of a table are positions. */
export function listsPositions(table: TableName): boolean {
  return table in TELL
}

/** Rows of positions, education, volunteering, organisations and projects as jobs. */
export function* positionsOfRows(prefix: string, table: TableName, rows: readonly Row[]): Iterable<Read> {
  const listed: ListedPosition[] = []
  for (const row of rows) {
    const { position, complaints } = positionOf(row, table)
    for (const one of complaints) yield { complaint: one }
    if (position) listed.push(position)
  }
  yield* jobsOfAResume(prefix, listed)
}

function positionOf(row: Row, table: TableName): { position?: ListedPosition; complaints: Complaint[] } {
  const { place } = row
  const told = TELL[table]?.(row)
  const period = parseWrittenPeriod(row.cell('started'), row.cell('finished'))
  if (!told || 'wrong' in period) return { complaints: 'wrong' in period ? [{ place, ...period.wrong }] : [] }
  if (!told.title && !told.name && !told.organisation)
    return { complaints: [complaint(place, 'it names no organisation and no title', 'Give it one of the two.')] }
  const { from, to, remarks } = period
  return {
    position: { place, located: row.cell('location'), summary: row.cell('description'), ...told, from, to },
    complaints: remarks.map((remark) => ({ place, ...remark })),
  }
}

function terms(section: ListedPosition['section']) {
  return { section, ...TERMS_OF_SECTION[section] }
}

function organisation(name: string | undefined): Pick<ListedPosition, 'organisation'> {
  return { organisation: name ? { name } : undefined }
}

function labelled(label: string, text: string | undefined): string[] {
  return text ? [`${label}: ${text}`] : []
}
