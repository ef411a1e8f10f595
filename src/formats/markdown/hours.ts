import { parseInstant } from '#calendar'
import { complaint, type Draft } from '#record'
import type { Read } from '../format.ts'
import { keyOf, parseLink } from './link.ts'
import { parseList, parseRow } from './table.ts'

/** Columns of a month of hours, as they stand in its head, and the field each fills. */
export const COLUMNS = [
  ['start', 'startAt'],
  ['end', 'endAt'],
  ['job', 'job'],
  ['title', 'title'],
  ['duty', 'duty'],
  ['calendar', 'calendar'],
  ['project', 'project'],
  ['people', 'domains'],
  ['tags', 'tags'],
  ['program', 'app'],
  ['trace', 'trace'],
  ['sorted by', 'sortedBy'],
  ['likely', 'likely'],
  ['serves', 'serves'],
  ['zone', 'zone'],
] as const

type Column = (typeof COLUMNS)[number][1]
const REFERENCES: Partial<Record<Column, 'job' | 'duty' | 'sorting'>> = {
  job: 'job',
  duty: 'duty',
  sortedBy: 'sorting',
}

/** Reads a table of intervals. Columns may stand in any order; each row is an interval or a complaint. */
export function* readHours(body: string): Generator<Read> {
  const seen = new Map<string, number>()
  let columns: (Column | undefined)[] | undefined
  let rows = 0
  for (const [index, line] of body.split('\n').entries()) {
    const cells = parseRow(line)
    if (!cells) {
      if (line.trim())
        yield { complaint: complaint(`line ${index + 1} of the table`, 'this is no row', 'It was left out.') }
    } else if (!columns) columns = cells.map((cell) => COLUMNS.find(([name]) => name === cell.toLowerCase())?.[1])
    else if (!cells.every((cell) => /^:?-+:?$/.test(cell))) yield* readInterval(cells, columns, `row ${++rows}`, seen)
  }
  if (!rows) yield { complaint: complaint('the table', 'there are no hours in it', 'Give each a row below its head.') }
}

function* readInterval(
  cells: readonly string[],
  columns: readonly (Column | undefined)[],
  place: string,
  seen: Map<string, number>,
): Generator<Read> {
  const written = new Map<Column, string>()
  for (const [index, column] of columns.entries()) if (column && cells[index]) written.set(column, cells[index])
  const value: Record<string, unknown> = {}
  for (const [column, cell] of written) if (column !== 'serves') value[column] = cellValue(column, cell)
  const key = intervalKey(value, seen)
  yield { draft: { concept: 'interval', key, place, value } as unknown as Draft }
  for (const [index, serving] of parseList(written.get('serves') ?? '').entries())
    yield readServing(serving, key, place, servingKey(key, index))
}

/** The key of an interval: its zone and its instants, counted where several share them. */
export function intervalKey(
  { zone, startAt, endAt }: { zone?: unknown; startAt?: unknown; endAt?: unknown },
  seen: Map<string, number>,
): string {
  const same = `markdown:interval:${zone}:${startAt}/${endAt}`
  const count = (seen.get(same) ?? 0) + 1
  seen.set(same, count)
  return count === 1 ? same : `${same}/${count}`
}

export function servingKey(interval: string, index: number): string {
  return `${interval}#serving-${index}`
}

function cellValue(column: Column, cell: string): unknown {
  const to = REFERENCES[column]
  if (to) return { key: keyOf(to, parseLink(cell)) }
  if (column === 'domains' || column === 'tags') return parseList(cell)
  if (column === 'startAt' || column === 'endAt') return parseInstant(cell) ?? cell
  return column === 'likely' ? Number(cell) : cell
}

/** `0.6 [[career/works/water|Water]] from 2020 to 2021` */
function readServing(text: string, interval: string, place: string, key: string): Read {
  const parts = /^(\S+) (.*?\]\]|\S+)(?: from (\d[\d-]*))?(?: to (\d[\d-]*))?$/s.exec(text)
  if (!parts)
    return { complaint: complaint(place, `“${text.slice(0, 60)}” says no work`, 'Write “0.6 [[career/works/name]]”.') }
  const [, share, work, from, to] = parts
  const value = {
    work: { key: keyOf('work', parseLink(work as string)) },
    interval: { key: interval },
    share: Number(share),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
  }
  return { draft: { concept: 'serving', key, place, value } as unknown as Draft }
}
