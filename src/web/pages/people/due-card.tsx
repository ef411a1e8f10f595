import { numberText } from '#measures'
import type { DueContact } from '#questions'
import { HowComputed } from '../../figures/index.ts'
import { Card, Table } from '../../layout/index.ts'
import type { Visit } from '../../visit.ts'
import type { PeopleProps } from './people-view.tsx'
import { TalkedToday } from './talked-form.tsx'
import { peopleHref } from './terms.ts'

const SHOWN = 8

/** Who has waited longer than the interval one chose for them. */
export const DueCard = ({ visit, now }: PeopleProps) => {
  const { due: words } = visit.words.people
  const all = now.due.filter(({ isDue }) => isDue)
  const { number } = visit.formatting
  const told = now.due.find(({ overdue }) => overdue.value !== undefined)
  return (
    <Card
      layer="career"
      id="due"
      eyebrow={words.eyebrow}
      heading={words.heading}
      footer={now.due.length > 0 && words.chosen(number(all.length), number(now.due.length))}
    >
      {all.length === 0 && <p>{words.none}</p>}
      {all.length > 0 && <DueTable visit={visit} now={now} rows={all.slice(0, SHOWN)} />}
      {all.length > SHOWN && (
        <p>
          <a href={peopleHref({ show: 'due' })}>{words.more(all.length - SHOWN)}</a>
        </p>
      )}
      {told && <HowComputed visit={visit} finding={told.overdue} id="due-how" general />}
    </Card>
  )
}

interface DueTableProps {
  visit: Visit
  now: PeopleProps['now']
  rows: readonly DueContact[]
}

const DueTable = ({ visit, now, rows }: DueTableProps) => {
  const { due: words } = visit.words.people
  const { number, date } = visit.formatting
  return (
    <Table
      id="due-table"
      caption={words.caption}
      captionHidden
      rows={rows}
      rowKey={({ contact }) => contact}
      columns={[
        {
          ...{ key: 'name', label: words.column.name, heads: true },
          cell: ({ contact, name, everyDays, last }) => (
            <>
              <a href={`/people/${contact}`}>{name}</a>
              <span class="row-note">
                {words.every(number(everyDays))}, {last ? words.last(date(last)) : words.never}
              </span>
            </>
          ),
        },
        {
          ...{ key: 'overdue', label: words.column.overdue, numeric: true },
          cell: ({ overdue: { value, unit } }) =>
            value === undefined ? '–' : `${numberText(value, unit, visit.formatting)} ×`,
        },
        {
          ...{ key: 'talked', label: words.column.talked },
          cell: ({ contact, name }) => <TalkedToday visit={visit} contact={contact} name={name} today={now.today} />,
        },
      ]}
    />
  )
}
