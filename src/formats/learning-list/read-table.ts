import { complaint, type Learning } from '#record'
import type { Read } from '../format.ts'
import { WHOLE_FILE } from '../intake/taken.ts'
import { delimiterOf, rowsOf } from '../sheet/rows.ts'
import { tidyText } from '../tidy-line.ts'
import { type Column, columnsOf, type ListColumns } from './columns.ts'
import { type ListedLearning, learningOfAList } from './listed-learning.ts'
import { hoursIn, kindNamed, stageNamed } from './words.ts'

export interface ListTable {
  delimiter: string
  header: readonly string[]
  headerRow: number
  columns: ListColumns
}

/** The header of a table of learning within the first rows, or nothing. */
export function findTable(head: string): ListTable | undefined {
  const delimiter = delimiterOf(head.slice(0, 20_000))
  for (const { number, cells } of rowsOf(head.slice(0, 20_000), delimiter)) {
    const columns = cells.length > 1 || number === 1 ? columnsOf(cells) : undefined
    if (columns) return { delimiter, header: cells, headerRow: number, columns }
    if (number > 4) return undefined
  }
  return undefined
}

/** The rows of a table of learning. `usual` is the kind of rows that say none. */
export function* readTable(prefix: string, text: string, table: ListTable, usual: Learning['kind']): Iterable<Read> {
  const listed: ListedLearning[] = []
  const unused = new Set<string>()
  for (const { number, cells, unclosed } of rowsOf(text, table.delimiter)) {
    if (number <= table.headerRow || cells.every((cell) => !cell.trim())) continue
    const place = `row ${number}`
    for (const index of table.columns.others) if (cells[index]?.trim()) unused.add(table.header[index]?.trim() ?? '')
    if (unclosed) {
      yield {
        complaint: complaint(
          place,
          'a double quote is opened and never closed, so this row and what follows it could not be told apart',
          'Write a double quote inside a cell twice, or export the list again.',
        ),
      }
      continue
    }
    const cell = (column: Column) => tidyText(cells[table.columns.at.get(column) ?? -1])
    const { learning, complaints } = learningOf(place, cell, usual)
    for (const one of complaints) yield { complaint: complaint(place, ...one) }
    if (learning) listed.push(learning)
  }
  yield* learningOfAList(prefix, listed)
  if (unused.size) yield leftOut(unused)
}

function leftOut(columns: ReadonlySet<string>): Read {
  const names = [...columns].slice(0, 12).map((name) => `“${name.slice(0, 40)}”`)
  return {
    complaint: complaint(
      WHOLE_FILE,
      `the record has no place for the ${names.length === 1 ? 'column' : 'columns'} ${names.join(', ')}`,
      'They stay in the file; put what matters under takeaways.',
    ),
  }
}

type Said = [message: string, hint: string]

function learningOf(place: string, cell: (column: Column) => string | undefined, usual: Learning['kind']) {
  const title = cell('title')?.replace(/\s+/g, ' ')
  const complaints: Said[] = []
  if (!title) return { complaints: [['this row has no title', 'Give it one, or remove the row.'] as Said] }
  const [from, to, said, hours, rating] = [cell('from'), cell('to'), cell('stage'), cell('hours'), cell('rating')]
  const stage = said === undefined ? undefined : stageNamed(said)
  if (said && !stage)
    complaints.push([`“${said.slice(0, 40)}” says no stage`, 'Write not begun, begun or done; its dates decided here.'])
  const spent = hours === undefined ? undefined : hoursIn(hours, true)
  if (hours && spent === undefined)
    complaints.push([`“${hours.slice(0, 40)}” are no hours`, 'Write them as 6.5, 6:30 or 90 min.'])
  const kind = cell('kind')
  if (kind && !kindNamed(kind))
    complaints.push([`“${kind.slice(0, 40)}” is no kind of learning, so it is taken as ${usual}`, KINDS_HINT])
  const learning: ListedLearning = {
    place,
    title,
    kind: (kind && kindNamed(kind)) || usual,
    stage: stage ?? (to ? 'done' : from ? 'begun' : 'not begun'),
    by: cell('by')?.replace(/\s+/g, ' '),
    from,
    to,
    hours: spent,
    takeaways:
      [rating && rating !== '0' ? `Rating: ${rating}` : '', cell('takeaways')].filter(Boolean).join('\n\n') ||
      undefined,
    url: cell('url'),
  }
  return { learning, complaints }
}

const KINDS_HINT = 'Write book, course, talk, podcast, article or other.'
