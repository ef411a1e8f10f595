import { numberText, SERIES, type Series, type SeriesChange } from '#measures'
import { Disclosure, Table } from '../../../layout/index.ts'
import type { Visit } from '../../../visit.ts'

interface WeekRow {
  from: SeriesChange['before'][number]['from']
  side: 'before' | 'after'
  values: Partial<Record<Series, number>>
}

/** The weeks behind the four charts. */
export const WeeksTable = ({ visit, series }: { visit: Visit; series: readonly SeriesChange[] }) => {
  const { formatting, words } = visit
  const { weeks: own, series: names } = words.change
  const rows = rowsOf(series)
  if (!rows.length) return null
  const unitOf = new Map(series.map((one) => [one.series, one.means.before.unit]))
  const cell = (name: Series) => (row: WeekRow) => {
    const value = row.values[name]
    return value === undefined ? names.unknown : numberText(value, unitOf.get(name) ?? 'h', formatting)
  }
  return (
    <Disclosure summary={own.summary} id="weeks">
      <Table
        id="weeks-table"
        caption={own.caption}
        rows={rows}
        rowKey={({ from }) => from}
        columns={[
          { key: 'week', label: own.week, heads: true, cell: ({ from }: WeekRow) => formatting.date(from) },
          { key: 'side', label: own.side, cell: ({ side }: WeekRow) => own[side] },
          ...SERIES.map((name) => ({ key: name, label: names.names[name], numeric: true, cell: cell(name) })),
        ]}
      />
    </Disclosure>
  )
}

function rowsOf(series: readonly SeriesChange[]): WeekRow[] {
  const rows = new Map<string, WeekRow>()
  for (const one of series)
    for (const side of ['before', 'after'] as const)
      for (const { from, value } of one[side]) {
        const row = rows.get(from) ?? { from, side, values: {} }
        rows.set(from, row)
        row.values[one.series] = value
      }
  return [...rows.values()].sort((a, b) => (a.from < b.from ? -1 : 1))
}
