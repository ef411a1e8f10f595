import type { Instant, Zone } from '#calendar'
import { complaint } from '#record'
import type { Glimpse, Read, Surroundings } from '../format.ts'
import { countOf, quoted } from '../tidy-line.ts'
import { aroundBreak } from './break.ts'
import { type Columns, cellOf, columnsOf, tellsTime } from './columns.ts'
import { ContentKeys } from './content-keys.ts'
import { dateOrderOf } from './date-order.ts'
import { RowClock } from './row-time.ts'
import { wordsOf } from './row-words.ts'
import { delimiterOf, type Row, rowsOf } from './rows.ts'

const WHOLE_FILE = 'the whole file'
/** Some exports put a title and the period above their header. */
const HEADER_WITHIN = 25
const GIVE_TIMES = 'Export start and end times if you have them: they show time outside your boundaries.'
const DATED = ['start', 'start date', 'start time', 'date', 'end', 'end date', 'end time'] as const

/** A table found in a text. */
export interface Sheet {
  columns: Columns
  delimiter: string
  /** Number of the header's row. */
  headerRow: number
}

/** Finds the header: the first row that tells time, else the first that has more than one cell. */
export function findSheet(text: string, mapping?: Surroundings['columns']): Sheet | undefined {
  const delimiter = delimiterOf(text.slice(0, 65_536))
  let first: Sheet | undefined
  for (const { number, cells } of rowsOf(text.slice(0, 262_144), delimiter)) {
    if (number > HEADER_WITHIN) break
    const sheet = { columns: columnsOf(cells, mapping), delimiter, headerRow: number }
    if (tellsTime(sheet.columns)) return sheet
    if (cells.length > 1) first ??= sheet
  }
  return first
}

/** The table at the beginning of a file, when its name and first letters let one expect any. For sniffing: cheap. */
export function glimpseSheet({ head, path }: Glimpse): Sheet | undefined {
  if (/\.(md|markdown|html?|json|ics|vcs|vcf|xml|ya?ml)$/i.test(path) || /^\s*([[{<]|---|BEGIN:)/i.test(head))
    return undefined
  return /[,;\t|]/.test(head.slice(0, 2_048)) ? findSheet(head.slice(0, 16_384)) : undefined
}

/**
 * Reads a table that tells time as intervals, unsorted. Every row is a draft (two, with a break in between) or a complaint.
 * `id` is the header of the column that names each row for good, where the program gives one.
 */
export function* readSheet(
  text: string,
  sheet: Sheet,
  surroundings: Surroundings,
  format: string,
  id?: string,
): Generator<Read> {
  const { columns } = sheet
  const idAt = id === undefined ? -1 : columns.names.indexOf(id)
  const settled = dateOrderOf(bodyOf(text, sheet), columns)
  const clock = new RowClock(columns, settled.order, surroundings.zone)
  const keys = new ContentKeys(format)
  const people = new Set<string>()
  let [rows, placed] = [0, 0]
  for (const row of bodyOf(text, sheet)) {
    rows++
    if (people.size < 50) people.add(cellOf(row.cells, columns, 'user'))
    const named = row.cells[idAt]?.trim()
    const { reads, ...read } = readRow(row, columns, clock, keys, surroundings.zone, named)
    if (read.placed) placed++
    yield* reads
    if (row.unclosed) yield unclosed(row)
  }
  if (!rows) yield whole('this sheet has a header but no rows', 'Export the whole period you want to see.')
  if (settled.complaint) yield { complaint: settled.complaint }
  if (placed) yield placedWithoutTime(countOf(placed, 'row'), GIVE_TIMES)
  people.delete('')
  if (people.size > 1) yield severalPeople(people)
}

function* bodyOf(text: string, { delimiter, headerRow }: Sheet): Generator<Row & { unclosed?: true }> {
  for (const row of rowsOf(text, delimiter))
    if (row.number > headerRow && row.cells.some((cell) => cell.trim())) yield row
}

function readRow(
  { number, cells }: Row,
  columns: Columns,
  clock: RowClock,
  keys: ContentKeys,
  zone: Zone,
  id: string | undefined,
): { reads: Read[]; placed?: boolean } {
  const place = `row ${number}`
  const time = clock.timeOf(cells)
  const words = wordsOf(cells, columns)
  const said = (message: string, hint: string): Read => {
    const about = words.title ?? words.project
    return { complaint: complaint(place, about ? `${quoted(about)}: ${message}` : message, hint) }
  }
  if ('trouble' in time) return { reads: [isSum(cells, columns) ? sum(place) : said(time.trouble, time.hint)] }
  const key = id ? keys.keyOfId(id) : keys.keyOf(time.name, words.project, words.title)
  const pieces = (time.rest && aroundBreak(time, time.rest)) || [time]
  const reads: Read[] = pieces.map(({ start, end }, index) => {
    const value = { startAt: start as Instant, endAt: end as Instant, zone, ...words }
    return { draft: { concept: 'interval', key: index ? `${key}/${index + 1}` : key, place, value } }
  })
  if (time.unreadable)
    reads.push(said(`“${time.unreadable}” is no break, so none was taken off`, 'It needs one such as 0:30.'))
  return { reads, placed: time.placed ?? false }
}

/** Figures without a date, a time or a word: what programs write below their tables. */
function isSum(cells: readonly string[], columns: Columns): boolean {
  const said = cells.filter((cell) => cell.trim())
  return (
    cellOf(cells, columns, 'duration') !== '' &&
    said.every((cell) => /^[\d.,:'\s$€£¥%-]+$|^(total|summe|gesamt)$/i.test(cell)) &&
    DATED.every((role) => cellOf(cells, columns, role) === '')
  )
}

function sum(place: string): Read {
  return {
    complaint: complaint(place, 'it has figures but no date, so it is a sum', 'Nothing to do: its rows are counted.'),
  }
}

function whole(message: string, hint: string): Read {
  return { complaint: complaint(WHOLE_FILE, message, hint) }
}

/** For a row in which a quote is opened and never closed. */
export function unclosed({ number }: Pick<Row, 'number'>): Read {
  return {
    complaint: complaint(
      `row ${number}`,
      'a quotation mark is opened here and never closed, so the rows after it cannot be told apart',
      'Close it, or take it away, and import the file again.',
    ),
  }
}

/** That “3 rows” stand where nobody said they were. */
export function placedWithoutTime(counted: string, hint: string): Read {
  const say = counted.startsWith('1 ') ? 'says' : 'say'
  const where = 'so they stand one after the other from 09:00 on'
  return whole(`${counted} ${say} a day and a duration but no time of day, ${where}`, hint)
}

function severalPeople(people: ReadonlySet<string>): Read {
  const many = people.size < 50 ? String(people.size) : '50 or more'
  return whole(`the time of ${many} people is in this sheet, and all of it was taken`, 'Export your own time only.')
}
