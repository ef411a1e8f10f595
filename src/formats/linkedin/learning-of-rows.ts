import type { PlainDate } from '#calendar'
import { complaint, type Learning } from '#record'
import type { Read } from '../format.ts'
import { withoutNothing } from '../resume/evidence-of-a-resume.ts'
import { fitted } from '../resume/fitted.ts'
import { KeyBook, naturalKey } from '../resume/natural-key.ts'
import { dayOfCell } from './day-of-cell.ts'
import type { Row } from './rows.ts'

const KINDS: readonly (readonly [RegExp, Learning['kind']])[] = [
  [/course|path|cours|kurs|curso|corso/i, 'course'],
  [/podcast|audio/i, 'podcast'],
  [/article|artikel|artículo|artigo/i, 'article'],
  [/book|livre|buch|libro/i, 'book'],
  [/event|talk|webinar/i, 'talk'],
]

/**
 * LinkedIn Learning: completed is done, watched is begun, only saved is the reading list. Its hours are not in the export,
 * so they are not said. What LinkedIn says in praise of it is no takeaway, and stays in the file.
 */
export function* learningOfRows(prefix: string, rows: readonly Row[]): Iterable<Read> {
  const keys = new KeyBook()
  for (const row of rows) {
    const title = said(row.cell('contentTitle'))
    if (!title) {
      yield { complaint: complaint(row.place, 'this learning has no title', 'Give it one and import the file again.') }
      continue
    }
    const written = row.cell('contentType') ?? 'course'
    const kind = KINDS.find(([words]) => words.test(written))?.[1] ?? 'other'
    const value = { title, kind, by: 'LinkedIn Learning', ...stageOf(row), ...takeawaysOf(row) }
    const { key, repeats } = keys.keyFor(naturalKey(prefix, 'learning', kind, title), value)
    if (repeats)
      yield { complaint: complaint(row.place, 'this learning stands twice in the file', 'It is counted once.') }
    else yield* fitted({ concept: 'learning', key, place: row.place, value })
  }
}

function stageOf(row: Row): { stage: Learning['stage']; to?: PlainDate } {
  const completed = said(row.cell('completed'))
  const to = dayOfCell(completed)
  if (completed) return { stage: 'done', ...(to ? { to } : {}) }
  return { stage: said(row.cell('watched')) ? 'begun' : 'not begun' }
}

function takeawaysOf(row: Row) {
  return withoutNothing({
    takeaways: [said(row.cell('learningNotes')) ?? '', ...row.others].filter(Boolean).join('\n'),
  })
}

/** LinkedIn writes N/A where there is nothing. */
function said(cell: string | undefined): string | undefined {
  return cell && !/^n\/?a$/i.test(cell) ? cell : undefined
}
