import { intervalText, numberText, type WorkServed } from '#measures'
import { BarsOverTime, type TimeBar } from '#web/charts'
import { FindingText, HowComputed } from '../../../figures/index.ts'
import { Disclosure, Table } from '../../../layout/index.ts'
import { quarterSaid } from '../quarter-said.ts'
import type { AlignedWorkProps } from './aligned-work-card.tsx'

/** The supply quarter by quarter, drawn with its intervals; nothing below two quarters. */
export const Trend = (props: AlignedWorkProps) => {
  const { visit, work: own } = props
  const { trend: words } = visit.words.alignment
  const { work, trend } = own
  const last = trend.at(-1)
  if (trend.length < 2 || !last) return null
  return (
    <div class="stack">
      <h3>{words.title(work.name)}</h3>
      <BarsOverTime
        id={`trend-${work.id}`}
        title={words.title(work.name)}
        description={words.description}
        bars={trend.map((one, at) => barOf(props, one, at === trend.length - 1))}
        format={(share) => visit.formatting.percent(share)}
        tone="unpaid"
      />
      <div class="disclosures">
        <TrendTable {...props} />
        <HowComputed
          visit={visit}
          finding={last.share}
          id={`how-trend-${work.id}`}
          rows={`/work/${work.id}/ledger`}
          general
        />
      </div>
    </div>
  )
}

function barOf({ visit }: AlignedWorkProps, { share }: WorkServed, isNow: boolean): TimeBar {
  const { trend: words } = visit.words.alignment
  const name = quarterSaid(share.period, words.quarter)
  const { value, interval, n } = share
  return {
    id: share.period.from,
    label: quarterSaid(share.period, words.short),
    title:
      value === undefined
        ? words.unknown(name)
        : words.bar(name, numberText(value, 'share', visit.formatting), intervalText(share, visit.formatting), n),
    value: value ?? null,
    interval,
    emphasis: isNow,
  }
}

const TrendTable = ({ visit, work: { work, trend } }: AlignedWorkProps) => {
  const { trend: words } = visit.words.alignment
  return (
    <Disclosure summary={words.summary} id={`trend-table-part-${work.id}`}>
      <Table
        id={`trend-table-${work.id}`}
        caption={words.title(work.name)}
        captionHidden
        rows={trend}
        rowKey={({ share }) => share.period.from}
        columns={[
          {
            key: 'quarter',
            label: words.column.quarter,
            heads: true,
            cell: ({ share }) => quarterSaid(share.period, words.quarter),
          },
          {
            key: 'share',
            label: words.column.share,
            numeric: true,
            cell: ({ share }) => <FindingText visit={visit} finding={share} />,
          },
          {
            key: 'hours',
            label: words.column.hours,
            numeric: true,
            cell: ({ hours }) => <FindingText visit={visit} finding={hours} />,
          },
        ]}
      />
    </Disclosure>
  )
}
