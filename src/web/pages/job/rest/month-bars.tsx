import { firstDay, type Month, type PartialDate } from '#calendar'
import { countText, type Finding, intervalText, valueText } from '#measures'
import { BarsOverTime, type TimeBar } from '#web/charts'
import { FindingText } from '../../../figures/index.ts'
import { Disclosure, Table } from '../../../layout/index.ts'
import type { Visit } from '../../../visit.ts'

/** A finding of one month. */
export interface OfMonth {
  month: Month
  finding: Finding
}

export interface MonthBarsProps {
  visit: Visit
  id: string
  title: string
  description: string
  months: readonly OfMonth[]
  format: (value: number) => string
  table: { summary: string; month: string; value: string }
}

/** Months as bars with their intervals, and the table behind them. */
export const MonthBars = ({ visit, id, title, description, months, format, table }: MonthBarsProps) => (
  <>
    <BarsOverTime
      id={`${id}-bars`}
      title={title}
      description={description}
      bars={months.map((one, at) => barOf(visit, one, at === months.length - 1))}
      format={format}
    />
    <Disclosure summary={table.summary} id={`${id}-table-part`}>
      <Table
        id={`${id}-table`}
        caption={title}
        captionHidden
        rows={months.toReversed()}
        rowKey={({ month }) => month}
        columns={[
          {
            key: 'month',
            label: table.month,
            heads: true,
            cell: ({ month }) => visit.formatting.monthAndYear(dayOf(month)),
          },
          {
            key: 'value',
            label: table.value,
            numeric: true,
            cell: ({ finding }) => <FindingText visit={visit} finding={finding} />,
          },
        ]}
      />
    </Disclosure>
  </>
)

function barOf(visit: Visit, { month, finding }: OfMonth, isNow: boolean): TimeBar {
  const { rest: words } = visit.words
  const { formatting } = visit
  const { value, interval, n, counted } = finding
  const name = formatting.monthAndYear(dayOf(month))
  const told = () =>
    words.bar(
      name,
      valueText(finding, formatting),
      intervalText(finding, formatting),
      countText(n, counted, formatting),
    )
  return {
    id: month,
    label: formatting.monthNarrow(dayOf(month)),
    title: value === undefined ? words.unknown(name) : told(),
    value: value ?? null,
    interval,
    emphasis: isNow,
  }
}

function dayOf(month: Month) {
  return firstDay(month as string as PartialDate)
}
