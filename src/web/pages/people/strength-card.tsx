import { numberText } from '#measures'
import { LineAhead } from '#web/charts'
import { FindingFigure } from '../../figures/index.ts'
import { Card, Disclosure, Table } from '../../layout/index.ts'
import type { ContactProps } from './contact-view.tsx'

/** How fresh the tie is, and how it came and went over a year. */
export const StrengthCard = (props: ContactProps) => {
  const { visit, now } = props
  const { contact: words } = visit.words.people
  return (
    <Card layer="career" id="strength" eyebrow={words.fresh}>
      <FindingFigure
        visit={visit}
        finding={now.strength}
        label={words.strength}
        layer="career"
        id="strength-how"
        rows="#conversations"
      />
      {now.strength.n > 0 && <History {...props} />}
    </Card>
  )
}

const History = ({ visit, now }: ContactProps) => {
  const { contact: words } = visit.words.people
  const { formatting } = visit
  const { history } = now
  const last = history.length - 1
  const value = (amount: number) => numberText(amount, 'strength', formatting)
  const monthly = history.filter((_, at) => (last - at) % 4 === 0).toReversed()
  const marks = [0, Math.round(last / 2), last].map((at) => ({
    at: at / last,
    label: formatting.monthAndYear(history[at]?.day ?? now.today),
  }))
  return (
    <>
      <LineAhead
        id="strength-line"
        title={words.history(now.contact.name)}
        description={words.historyIs(formatting.number(now.halfLife))}
        points={history.map(({ value: amount }, at) => ({ value: amount, at: at / last }))}
        format={value}
        marks={marks}
        height={130}
      />
      <Disclosure summary={words.historyTable} id="strength-table-opens">
        <Table
          id="strength-table"
          caption={words.history(now.contact.name)}
          captionHidden
          rows={monthly}
          rowKey={({ day }) => day}
          columns={[
            {
              ...{ key: 'day', label: words.column.day, heads: true },
              cell: ({ day }) => formatting.date(day),
            },
            {
              ...{ key: 'value', label: visit.words.people.list.column.strength, numeric: true },
              cell: ({ value: amount }) => value(amount),
            },
          ]}
        />
      </Disclosure>
    </>
  )
}
