import { valueText } from '#measures'
import { ListPager, listPage } from '../../../forms/list-page.tsx'
import { Card, Table } from '../../../layout/index.ts'
import type { LifeboatProps } from './lifeboat-view.tsx'
import { moneyText } from './money.ts'

/** So many statements stand on one page. */
const SHOWN = 24

/** Every statement of the means, the newest first: how long they would have lasted then. */
export const HistoryCard = ({ visit, now, page: asked }: LifeboatProps) => {
  const { history: words } = visit.words.lifeboat
  const { formatting } = visit
  const list = listPage(now.stated, asked, SHOWN)
  return (
    <Card layer="career" id="stated" heading={words.heading}>
      <Table
        id="stated-table"
        caption={words.heading}
        captionHidden
        rows={list.rows}
        rowKey={({ means }) => means.id}
        columns={[
          {
            key: 'on',
            label: words.on,
            heads: true,
            cell: ({ means: { on, note } }) => (
              <>
                {formatting.date(on)}
                {note && <span class="row-note">{note}</span>}
              </>
            ),
          },
          {
            key: 'savings',
            label: words.savings,
            numeric: true,
            cell: ({ means: { savings, severance = 0, currency } }) => moneyText(visit, savings + severance, currency),
          },
          {
            key: 'spending',
            label: words.spending,
            numeric: true,
            cell: ({ means: { spending, currency } }) => moneyText(visit, spending, currency),
          },
          {
            key: 'months',
            label: words.months,
            numeric: true,
            cell: ({ usual }) => valueText(usual, formatting),
          },
          {
            key: 'change',
            label: words.change,
            cell: ({ means: { id, on } }) => (
              <a href={`/career/lifeboat/means/${id}`} aria-label={words.changeOf(formatting.date(on))}>
                {words.change}
              </a>
            ),
          },
        ]}
      />
      <ListPager
        visit={visit}
        list={list}
        label={words.heading}
        href={(page) => `/career/lifeboat?stated=${page}#stated`}
      />
    </Card>
  )
}
