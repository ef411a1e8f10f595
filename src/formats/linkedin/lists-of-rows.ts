import { complaint } from '#record'
import type { Read } from '../format.ts'
import { evidenceOfAResume, type ListedEvidence, withoutNothing } from '../resume/evidence-of-a-resume.ts'
import { fitted } from '../resume/fitted.ts'
import { KeyBook, naturalKey } from '../resume/natural-key.ts'
import { skillsOfAResume } from '../resume/skills-of-a-resume.ts'
import type { Column } from './columns.ts'
import type { Row } from './rows.ts'
import type { TableName } from './shape.ts'

/** By table: the kind of evidence its rows are, and the columns of title, date and giver. */
const EVIDENCE: {
  readonly [Name in TableName]?: readonly [ListedEvidence['kind'], title: Column[], date: Column, by?: Column]
} = {
  Certifications: ['certificate', ['name'], 'started', 'authority'],
  Honors: ['award', ['title'], 'issued'],
  Publications: ['publication', ['name', 'title'], 'published', 'publisher'],
  Patents: ['patent', ['title'], 'issued'],
}

export function listsEvidence(table: TableName): boolean {
  return table in EVIDENCE
}

/** Certificates, honours, publications and patents. What has no field of its own stands in the text, with its header. */
export function* evidenceOfRows(prefix: string, table: TableName, rows: readonly Row[]): Iterable<Read> {
  const known = EVIDENCE[table]
  if (!known) return
  const [kind, titles, date, giver] = known
  const listed: ListedEvidence[] = []
  for (const row of rows) {
    const by = giver && row.cell(giver)
    const title = row.cell(...titles) ?? by
    const more = { 'License Number': 'license', 'Patent Number': 'patentNumber', 'Finished On': 'finished' } as const
    const lines = Object.entries(more).flatMap(([label, column]) =>
      row.cell(column) ? `${label}: ${row.cell(column)}` : [],
    )
    const text = [row.cell('description'), ...lines, ...row.others].filter(Boolean).join('\n') || undefined
    if (title) listed.push({ place: row.place, kind, title, written: row.cell(date), by, url: row.cell('url'), text })
    else yield nameless(row, `this ${kind}`)
  }
  yield* evidenceOfAResume(prefix, listed)
}

/** Skills and languages. */
export function* skillsOfRows(kind: 'skill' | 'language', rows: readonly Row[]): Iterable<Read> {
  const named = rows.flatMap((row) => {
    const name = row.cell('name')
    return name ? { place: row.place, name, kind, level: row.cell('proficiency'), keywords: [] } : []
  })
  for (const row of rows) if (!row.cell('name')) yield nameless(row, `this ${kind}`)
  yield* skillsOfAResume(named)
}

/** Courses, as learning that is done. */
export function* coursesOfRows(prefix: string, rows: readonly Row[]): Iterable<Read> {
  const keys = new KeyBook()
  for (const row of rows) {
    const title = row.cell('name')
    const number = row.cell('number')
    const notes = [...(number ? [`Number: ${number}`] : []), ...row.others].join('\n') || undefined
    if (!title) {
      yield nameless(row, 'this course')
      continue
    }
    const value = { title, kind: 'course' as const, stage: 'done' as const, ...withoutNothing({ takeaways: notes }) }
    const { key, repeats } = keys.keyFor(naturalKey(prefix, 'learning', 'course', title), value)
    if (repeats)
      yield { complaint: complaint(row.place, 'this course stands twice in the file', 'It is counted once.') }
    else yield* fitted({ concept: 'learning', key, place: row.place, value })
  }
}

function nameless({ place }: Row, what: string): Read {
  return { complaint: complaint(place, `${what} has no name`, 'Give it one and import the file again.') }
}
