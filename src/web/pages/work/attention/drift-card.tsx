import type { Drift } from '#measures'
import { BarsOverTime } from '#web/charts'
import { FindingFigure, FindingText } from '../../../figures/index.ts'
import { Card, Columns, Disclosure, EmptyState, Table } from '../../../layout/index.ts'
import { quarterSaid } from '../quarter-said.ts'
import type { AttentionViewProps } from './attention.tsx'
import { jobsNamed } from './jobs-named.ts'
import { quarterBar } from './quarter-bar.ts'

/** How far each quarter’s mix lies from that of the one before, and what moved, came and went. */
export const DriftCard = (props: AttentionViewProps) => {
  const { visit, now } = props
  const { drift: words } = visit.words.attention
  const last = now.drift.findLast(({ distance }) => distance.value !== undefined)
  if (!last)
    return (
      <Card layer="work" id="drift" eyebrow={words.eyebrow}>
        <EmptyState>{words.none}</EmptyState>
      </Card>
    )
  return (
    <Card layer="work" id="drift" eyebrow={words.eyebrow} heading={words.heading}>
      <Columns kind="main">
        <BarsOverTime
          id="drift-bars"
          title={words.title}
          description={words.description}
          bars={now.drift.map((one) => quarterBar(visit, one.distance, one.period, one === last))}
          format={(value) => visit.formatting.number(value, 1)}
          tone="unpaid"
        />
        <FindingFigure
          visit={visit}
          finding={last.distance}
          label={words.last}
          layer="work"
          id="how-drift"
          rows="#drift-table-part"
        />
      </Columns>
      <DriftTable {...props} />
      <p class="card-foot">{words.foot}</p>
    </Card>
  )
}

const DriftTable = ({ visit, now }: AttentionViewProps) => {
  const { drift: words, quarter, factor } = visit.words.attention
  const { none } = visit.words.things
  const moved = ({ moved: [first] }: Drift) =>
    first ? factor(jobsNamed(visit, now, [first.job]), visit.formatting.number(first.factor, 1)) : none
  return (
    <Disclosure summary={words.table} id="drift-table-part">
      <Table
        id="drift-table"
        caption={words.title}
        captionHidden
        rows={now.drift.toReversed()}
        rowKey={({ period }) => period.from}
        columns={[
          {
            key: 'quarter',
            label: words.column.quarter,
            heads: true,
            cell: ({ period }) => quarterSaid(period, quarter),
          },
          {
            key: 'distance',
            label: words.column.distance,
            numeric: true,
            cell: ({ distance }) => <FindingText visit={visit} finding={distance} />,
          },
          { key: 'moved', label: words.column.moved, cell: moved },
          {
            key: 'entered',
            label: words.column.entered,
            cell: ({ entered }) => jobsNamed(visit, now, entered) || none,
          },
          { key: 'left', label: words.column.left, cell: ({ left }) => jobsNamed(visit, now, left) || none },
        ]}
      />
    </Disclosure>
  )
}
