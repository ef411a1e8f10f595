import { BarsOverTime } from '#web/charts'
import { FindingFigure, FindingText } from '../../../figures/index.ts'
import { Card, Columns, Disclosure, EmptyState, Table } from '../../../layout/index.ts'
import { quarterSaid } from '../quarter-said.ts'
import type { AttentionViewProps } from './attention.tsx'
import { quarterBar } from './quarter-bar.ts'

/** Over how many equal jobs the hours are spread, quarter by quarter. */
export const SpreadCard = (props: AttentionViewProps) => {
  const { visit, now } = props
  const { spread: words } = visit.words.attention
  if (now.spread.length === 0)
    return (
      <Card layer="work" id="spread" eyebrow={words.eyebrow}>
        <EmptyState>{words.none}</EmptyState>
      </Card>
    )
  return (
    <Card layer="work" id="spread" eyebrow={words.eyebrow} heading={words.heading}>
      <Columns kind="main">
        <BarsOverTime
          id="spread-bars"
          title={words.title}
          description={words.description}
          bars={now.spread.map((one, at) => quarterBar(visit, one, one.period, at === now.spread.length - 1))}
          format={(value) => visit.formatting.number(value, value % 1 ? 1 : 0)}
          tone="unpaid"
        />
        <FindingFigure
          visit={visit}
          finding={now.attention.spread}
          label={words.label}
          layer="work"
          id="how-spread"
          rows="#intention-table-part"
        />
      </Columns>
      <SpreadTable {...props} />
      <p class="card-foot">{words.foot}</p>
    </Card>
  )
}

const SpreadTable = ({ visit, now }: AttentionViewProps) => {
  const { spread: words, quarter } = visit.words.attention
  return (
    <Disclosure summary={words.table} id="spread-table-part">
      <Table
        id="spread-table"
        caption={words.title}
        captionHidden
        rows={now.spread.toReversed()}
        rowKey={({ period }) => period.from}
        columns={[
          {
            key: 'quarter',
            label: words.column.quarter,
            heads: true,
            cell: ({ period }) => quarterSaid(period, quarter),
          },
          {
            key: 'spread',
            label: words.column.spread,
            numeric: true,
            cell: (finding) => <FindingText visit={visit} finding={finding} />,
          },
        ]}
      />
    </Disclosure>
  )
}
