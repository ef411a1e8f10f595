import { dayAt } from '#calendar'
import type { Interval } from '#record'
import { COLUMNS } from './hours.ts'
import { zonedInstant } from './instant.ts'
import { HOURS, MARKER } from './layout.ts'
import { type AnyThing, compare, type Naming } from './naming.ts'
import { listText, tableHead, tableRow } from './table.ts'
import type { WholeRecord } from './twins.ts'

/** One file for each month with intervals: a table, one row each, in order of time. */
export function* hoursFiles(record: WholeRecord, naming: Naming): Generator<{ path: string; text: string }> {
  for (const [month, rows] of monthsOfHours(record, naming)) {
    const table = tableOf(rows.map(({ cells }) => cells))
    const front = `---\n${MARKER}: ${HOURS.marker}\nmonth: ${month}\n---\n`
    yield { path: `${HOURS.folder}/${month.slice(0, 4)}/${month}.md`, text: `${front}\n${table}` }
  }
}

export interface HoursRow {
  interval: Interval
  cells: string[]
  /** In the order they stand in the row. */
  servings: readonly AnyThing[]
}

/** The rows of every month with intervals, in the order they stand. */
export function* monthsOfHours(record: WholeRecord, naming: Naming): Generator<[month: string, rows: HoursRow[]]> {
  const months = Map.groupBy(record.interval, ({ zone, startAt }) => dayAt(zone, startAt).slice(0, 7))
  const byInterval = Map.groupBy(record.serving, ({ interval }) => interval)
  for (const month of [...months.keys()].sort()) {
    const rows = (months.get(month) ?? []).map((interval) => {
      const servings = naming.sorted('serving', (byInterval.get(interval.id) ?? []) as readonly unknown[] as AnyThing[])
      return { interval, servings, cells: COLUMNS.map(([, field]) => cell(field, interval, servings, naming)) }
    })
    rows.sort((a, b) => a.interval.startAt - b.interval.startAt || compare(a.cells.join('\n'), b.cells.join('\n')))
    yield [month, rows]
  }
}

/** Columns in which no row says anything are left out. */
function tableOf(rows: readonly (readonly string[])[]): string {
  const used = COLUMNS.flatMap(([name], index) => (rows.some((cells) => cells[index]) ? [{ name, index }] : []))
  const lines = rows.map((cells) => `${tableRow(used.map(({ index }) => cells[index] as string))}\n`)
  return tableHead(used.map(({ name }) => name)) + lines.join('')
}

function cell(
  field: (typeof COLUMNS)[number][1],
  interval: Interval,
  servings: readonly AnyThing[],
  naming: Naming,
): string {
  switch (field) {
    case 'startAt':
    case 'endAt':
      return zonedInstant(interval.zone, interval[field])
    case 'job':
    case 'sortedBy':
      return (interval[field] && naming.link(interval[field])) ?? ''
    case 'duty':
      return (interval.job && naming.link(interval.job) && interval.duty && naming.link(interval.duty)) ?? ''
    case 'domains':
    case 'tags':
      return interval[field] ? listText(interval[field]) : ''
    case 'serves':
      return servings.length ? listText(servings.map((serving) => servingText(serving, naming))) : ''
    default:
      return String(interval[field] ?? '')
  }
}

function servingText({ share, work, from, to }: AnyThing, naming: Naming): string {
  const period = [from ? `from ${from}` : '', to ? `to ${to}` : '']
  return [`${share} ${naming.link(work as string)}`, ...period].filter(Boolean).join(' ')
}
