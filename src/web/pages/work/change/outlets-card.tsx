import { intervalText, notEnoughText, type Outlets, valueText } from '#measures'
import { DotInterval } from '#web/charts'
import { HowComputed } from '../../../figures/index.ts'
import { Card, EmptyState, LinkButton, Table } from '../../../layout/index.ts'
import type { Visit } from '../../../visit.ts'

/** Whether weeks with more unpaid hours go with more energy at the paid jobs. */
export const OutletsCard = ({ visit, outlets }: { visit: Visit; outlets: Outlets }) => {
  const { formatting, words } = visit
  const { outlets: own, series } = words.change
  const has = outlets.weeks.some(({ hours }) => hours > 0)
  const rows = outlets.byLag.map(({ lag, finding }) => ({
    lag,
    finding,
    name: own.lags[lag] ?? '',
    interval: intervalText(finding, formatting) ?? series.unknown,
  }))
  const first = rows[0]?.finding
  return (
    <Card layer="work" id="outlets" eyebrow={own.eyebrow} heading={own.heading}>
      {!has || !first ? (
        <EmptyState action={<LinkButton href="/job/new">{own.noneAction}</LinkButton>}>{own.none}</EmptyState>
      ) : (
        <>
          <p class="hint">{own.lede}</p>
          <DotInterval
            id="outlets-chart"
            title={own.chart}
            domain={[-1, 1]}
            rows={rows.map(({ lag, finding, name, interval }) => ({
              ...{ id: String(lag), label: name, value: finding.value, interval: finding.interval },
              title: own.row(name, valueText(finding, formatting), interval),
              missing: notEnoughText(finding.notEnough),
            }))}
            words={own.ends}
          />
          <Table
            id="outlets-table"
            caption={own.caption}
            rows={rows}
            rowKey={({ lag }) => String(lag)}
            columns={[
              { key: 'lag', label: own.column.lag, heads: true, cell: ({ name }) => name },
              {
                key: 'r',
                label: own.column.r,
                numeric: true,
                cell: ({ finding }) => valueText(finding, formatting),
              },
              { key: 'interval', label: own.column.interval, numeric: true, cell: ({ interval }) => interval },
              {
                key: 'pairs',
                label: own.column.pairs,
                numeric: true,
                cell: ({ finding }) => formatting.number(finding.n),
              },
            ]}
          />
          <p class="hint">{own.association}</p>
          <HowComputed visit={visit} finding={first} id="how-outlets" general />
        </>
      )}
    </Card>
  )
}
