import { FindingText, HowComputed } from '../../../figures/index.ts'
import { Card, Table } from '../../../layout/index.ts'
import type { EnergyViewProps } from './energy.tsx'
import { behindHref, nameOf } from './names.ts'

/** Energy and engagement of each activity, side by side. */
export const GoodTimeCard = ({ visit, now }: EnergyViewProps) => {
  const { goodTime: words, column } = visit.words.energy
  const engagement = new Map(now.goodTime.map((one) => [one.activity, one.engagement]))
  const rows = now.of.find(({ by }) => by === 'activity')?.labels ?? []
  const [first] = now.goodTime
  if (!rows.length || !first) return null
  return (
    <Card id="good-time" eyebrow={words.eyebrow} heading={words.heading}>
      <p>{words.lede}</p>
      <Table
        id="good-time-table"
        caption={words.caption}
        captionHidden
        rows={rows.toReversed()}
        rowKey={({ label }) => label}
        columns={[
          {
            key: 'what',
            label: column.what,
            heads: true,
            cell: ({ label }) => <a href={behindHref(now, 'activity', label)}>{nameOf(visit, now, label)}</a>,
          },
          {
            key: 'energy',
            label: column.energy,
            numeric: true,
            cell: ({ energy }) => <FindingText visit={visit} finding={energy} />,
          },
          {
            key: 'engagement',
            label: column.engagement,
            numeric: true,
            cell: ({ label }) => {
              const finding = engagement.get(label)
              return finding ? <FindingText visit={visit} finding={finding} /> : visit.words.things.none
            },
          },
        ]}
      />
      <HowComputed visit={visit} finding={first.engagement} id="how-good-time" rows="#" general />
    </Card>
  )
}
