import { ListPager, listPage } from '../../forms/list-page.tsx'
import { Card, LinkButton, Table } from '../../layout/index.ts'
import type { ContactProps } from './contact-view.tsx'

/** So many conversations stand on one page. */
const SHOWN = 50

/** What was talked about, the newest first. */
export const ConversationsCard = ({ visit, now, pages }: ContactProps) => {
  const { contact: words } = visit.words.people
  const { things } = visit.words
  const { date } = visit.formatting
  const base = `/people/${now.contact.id}/conversation`
  const list = listPage(now.conversations, pages?.talks, SHOWN)
  return (
    <Card
      layer="career"
      id="conversations"
      heading={words.conversations}
      actions={
        <LinkButton href={`${base}/new`} small>
          {words.talkedTo}
        </LinkButton>
      }
    >
      <Table
        id="conversation-table"
        caption={words.conversations}
        captionHidden
        empty={<p>{words.noConversations}</p>}
        rows={list.rows}
        rowKey={({ id }) => id}
        columns={[
          { key: 'day', label: words.column.day, heads: true, cell: ({ day }) => date(day) },
          { key: 'note', label: words.column.note, cell: ({ note }) => note ?? '–' },
          {
            ...{ key: 'change', label: words.column.change },
            cell: ({ id, day }) => (
              <a href={`${base}/${id}`} aria-label={words.conversationOf(date(day))}>
                {things.change}
              </a>
            ),
          },
        ]}
      />
      <ListPager
        visit={visit}
        list={list}
        label={words.conversations}
        href={(page) => `/people/${now.contact.id}?talks=${page}#conversations`}
      />
    </Card>
  )
}
