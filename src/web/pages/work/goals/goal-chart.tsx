import type { PlainDate } from '#calendar'
import { LineAhead } from '../../../charts/index.ts'
import { Disclosure, Table } from '../../../layout/index.ts'
import type { GoalCardProps } from './goal-card.tsx'
import { amountText, marksOf, placeIn } from './goal-said.ts'

/** What was counted, and the fan of what may come by the day it is due. */
export const GoalChart = (props: GoalCardProps) => {
  const { visit, now } = props
  const { goal, figures } = props.goal
  const { chart: words } = visit.words.goals
  const fan = figures.forecast?.fan ?? []
  const last = figures.line.at(-1)
  const end = [goal.dueOn, last?.day, now.today].filter((day) => day !== undefined).sort()
  const to = (fan.length || figures.state === 'open' ? end.at(-1) : last?.day) as PlainDate
  const at = placeIn(goal.from, to)
  const total = amountText(visit, last?.total ?? 0)
  const ends = fan.at(-1)
  return (
    <LineAhead
      id={`chart-${goal.id}`}
      title={words.title(goal.title)}
      description={
        ends
          ? words.description(
              total,
              visit.formatting.date(ends.day),
              ...(ends.interval95.map((one) => amountText(visit, one)) as [string, string]),
            )
          : words.past(total)
      }
      points={figures.line.map(({ day, total: value }) => ({ at: at(day), value }))}
      fan={fan.map(({ day, total: value, interval80, interval95 }) => ({
        at: at(day),
        value,
        interval80,
        interval95,
      }))}
      aim={
        figures.target === undefined
          ? undefined
          : { value: figures.target, label: words.aim(amountText(visit, figures.target)) }
      }
      format={(value) => amountText(visit, value)}
      marks={marksOf(visit, goal.from, to)}
      height={220}
    />
  )
}

interface Total {
  day: PlainDate
  total: number
  interval80?: readonly [number, number]
  interval95?: readonly [number, number]
}

/** What is drawn, in figures. */
export const TotalsTable = ({ visit, goal: { goal, figures } }: GoalCardProps) => {
  const { chart: words } = visit.words.goals
  const rows: Total[] = [...figures.line, ...(figures.forecast?.fan.slice(1) ?? [])]
  const span = (interval: readonly [number, number] | undefined) =>
    interval ? interval.map((one) => amountText(visit, one)).join('–') : ''
  return (
    <Disclosure summary={words.table} id={`table-${goal.id}`}>
      <Table
        id={`totals-${goal.id}`}
        caption={words.table}
        captionHidden
        rows={rows}
        rowKey={({ day }, index) => `${day} ${index}`}
        columns={[
          { key: 'day', label: words.day, heads: true, cell: ({ day }) => visit.formatting.date(day) },
          { key: 'kind', label: words.kind, cell: ({ interval95 }) => (interval95 ? words.ahead : words.was) },
          { key: 'total', label: words.total, numeric: true, cell: ({ total }) => amountText(visit, total) },
          { key: '80', label: words.within80, numeric: true, cell: ({ interval80 }) => span(interval80) },
          { key: '95', label: words.within95, numeric: true, cell: ({ interval95 }) => span(interval95) },
        ]}
      />
    </Disclosure>
  )
}
