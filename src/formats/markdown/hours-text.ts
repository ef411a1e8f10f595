import { dayAt } from '#calendar'
import type { Interval, Serving } from '#record'
import { COLUMNS } from './hours.ts'
import { zonedInstant } from './instant.ts'
import { HOURS, MARKER } from './layout.ts'
import { type AnyThing, compare, type Naming } from './naming.ts'
import { listText, tableHead, tableRow } from './table.ts'
import type { WholeRecord } from './twins.ts'

/** One file for each month with intervals: a table, one row each, in order of time. */
export function* hoursFiles(record: WholeRecord, naming: Naming): Generator<{ path: string; text: string }> {
  const months = Map.groupBy(record.interval, ({ zone, startAt }) => dayAt(zone, startAt).slice(0, 7))
  const servings = Map.groupBy(record.serving, ({ interval }) => interval)
  for (const month of [...months.keys()].sort()) {
    const rows = (months.get(month) ?? []).map((interval) => ({
      startAt: interval.startAt,
      cells: COLUMNS.map(([, field]) => cell(field, interval, servings.get(interval.id), naming)),
    }))
    rows.sort((a, b) => a.startAt - b.startAt || compare(a.cells.join('\n'), b.cells.join('\n')))
    const table = tableOf(rows.map(({ cells }) => cells))
    const front = `---\n${MARKER}: ${HOURS.marker}\nmonth: ${month}\n---\n`
    yield { path: `${HOURS.folder}/${month.slice(0, 4)}/${month}.md`, text: `${front}\n${table}` }
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
  servings: readonly Serving[] | undefined,
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
      return servings ? listText(servingTexts(servings, naming)) : ''
    default:
      return interval[field] ?? ''
  }
}

function servingTexts(servings: readonly Serving[], naming: Naming): string[] {
  return naming
    .sorted('serving', servings as readonly unknown[] as readonly AnyThing[])
    .map((serving) =>
      [
        `${serving.share} ${naming.link(serving.work as string)}`,
        serving.from ? `from ${serving.from}` : '',
        serving.to ? `to ${serving.to}` : '',
      ]
        .filter(Boolean)
        .join(' '),
    )
}
