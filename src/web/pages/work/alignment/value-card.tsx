import { FindingFigure } from '../../../figures/index.ts'
import { Card, Columns, Table } from '../../../layout/index.ts'
import type { AlignmentViewProps } from './alignment.tsx'

/** The one figure of weighed needs, never without the parts it is made of. */
export const ValueCard = ({ visit, now }: AlignmentViewProps) => {
  const { value } = now
  if (!value) return null
  const { value: words } = visit.words.alignment
  const { percent } = visit.formatting
  return (
    <Card layer="work" id="value" eyebrow={words.eyebrow} heading={words.heading}>
      <Columns kind="main">
        <Table
          id="value-parts"
          caption={words.caption}
          rows={value.parts}
          rowKey={({ need }) => need.id}
          columns={[
            { key: 'need', label: words.column.need, heads: true, cell: ({ need }) => need.name },
            { key: 'weight', label: words.column.weight, numeric: true, cell: ({ weight }) => percent(weight) },
            { key: 'least', label: words.column.least, numeric: true, cell: ({ need }) => percent(need.least) },
            { key: 'share', label: words.column.share, numeric: true, cell: ({ share }) => percent(share) },
            { key: 'value', label: words.column.value, numeric: true, cell: (part) => percent(part.value) },
            { key: 'adds', label: words.column.adds, numeric: true, cell: ({ adds }) => percent(adds) },
          ]}
        />
        <FindingFigure
          visit={visit}
          finding={value.finding}
          label={words.label}
          layer="work"
          id="how-value"
          rows="#needs"
        />
      </Columns>
      <p class="card-foot">{words.foot}</p>
    </Card>
  )
}
