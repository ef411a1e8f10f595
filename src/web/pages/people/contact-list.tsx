import { numberText } from '#measures'
import { CONTACTS_A_PAGE, type ListedContact, PEOPLE_ORDERS, PEOPLE_SHOWN } from '#questions'
import { freshId } from '#record'
import { HowComputed } from '../../figures/index.ts'
import { namedChoices } from '../../forms/choices.ts'
import {
  Actions,
  Button,
  Card,
  Disclosure,
  EmptyState,
  FieldRow,
  Form,
  LinkButton,
  NumberField,
  Pager,
  SelectField,
  Table,
  TextField,
} from '../../layout/index.ts'
import type { PeopleProps } from './people-view.tsx'
import { peopleHref } from './terms.ts'

/** Everybody, narrowed and ordered by the address alone. */
export const ContactList = (props: PeopleProps) => {
  const { visit, now } = props
  const { list: words } = visit.words.people
  const { number } = visit.formatting
  const first = now.listed.find(({ strength }) => strength.n > 0)?.strength
  return (
    <Card layer="career" id="contacts" eyebrow={words.eyebrow} heading={words.heading}>
      <Narrowing {...props} />
      {now.listed.length === 0 ? (
        <EmptyState action={<LinkButton href={peopleHref({})}>{words.all}</LinkButton>}>{words.none}</EmptyState>
      ) : (
        <>
          <p class="soft">
            {words.count(number(now.count), number(now.all))}. {words.strengthIs(number(now.halfLife))}
          </p>
          <ContactTable {...props} />
          <Place {...props} />
        </>
      )}
      {first && (
        <HowComputed visit={visit} finding={first} id="strength-how" general rows={peopleHref({ order: 'last' })} />
      )}
      <HalfLife {...props} />
    </Card>
  )
}

const Narrowing = ({ visit, terms }: PeopleProps) => {
  const { list: words } = visit.words.people
  return (
    <form method="get" action="/people#contacts" class="form" aria-label={words.heading}>
      <FieldRow>
        <TextField id="people-words" name="words" type="search" label={words.search} value={terms.words} />
        <SelectField
          id="people-show"
          name="show"
          label={words.show}
          choices={namedChoices(PEOPLE_SHOWN, words.shows)}
          chosen={terms.show ?? 'all'}
        />
        <SelectField
          id="people-order"
          name="order"
          label={words.order}
          choices={namedChoices(PEOPLE_ORDERS, words.orders)}
          chosen={terms.order ?? 'strength'}
        />
      </FieldRow>
      <Actions>
        <Button>{words.apply}</Button>
      </Actions>
    </form>
  )
}

const ContactTable = ({ visit, now }: PeopleProps) => {
  const { list: words, side } = visit.words.people
  const { formatting } = visit
  return (
    <Table
      id="contact-table"
      caption={words.caption}
      captionHidden
      rows={now.listed}
      rowKey={({ contact }) => contact.id}
      columns={[
        {
          ...{ key: 'name', label: words.column.name, heads: true },
          cell: ({ contact }: ListedContact) => (
            <>
              <a href={`/people/${contact.id}`}>{contact.name}</a>
              {contact.title && <span class="row-note">{contact.title}</span>}
            </>
          ),
        },
        { key: 'organisation', label: words.column.organisation, cell: (one) => one.organisation ?? words.never },
        { key: 'side', label: words.column.side, cell: (one) => side[one.side] },
        { key: 'last', label: words.column.last, cell: ({ last }) => (last ? formatting.date(last) : words.never) },
        {
          ...{ key: 'strength', label: words.column.strength, numeric: true },
          cell: ({ strength: { value = 0, n } }) => (n ? numberText(value, 'strength', formatting) : words.never),
        },
      ]}
    />
  )
}

const Place = ({ visit, now, terms }: PeopleProps) => {
  const { list: words } = visit.words.people
  const { number } = visit.formatting
  if (now.count <= CONTACTS_A_PAGE) return null
  const { page = 0 } = terms
  const last = page * CONTACTS_A_PAGE + now.listed.length
  return (
    <Pager
      label={words.pages}
      words={words.paging}
      previousHref={page > 0 ? peopleHref({ ...terms, page: page - 1 }) : undefined}
      nextHref={last < now.count ? peopleHref({ ...terms, page: page + 1 }) : undefined}
    >
      {words.place(number(page * CONTACTS_A_PAGE + 1), number(last), number(now.count))}
    </Pager>
  )
}

const HalfLife = ({ visit, now }: PeopleProps) => {
  const { halfLife: words } = visit.words.people
  return (
    <Disclosure summary={words.summary} id="half-life">
      <Form action="/people/half-life" token={visit.token} operation={freshId()} label={words.summary}>
        <NumberField
          id="half-life-days"
          name="days"
          label={words.label}
          hint={words.hint}
          value={String(now.halfLife)}
          min={1}
          max={3650}
          step={1}
        />
        <Actions>
          <Button>{words.keep}</Button>
        </Actions>
      </Form>
    </Disclosure>
  )
}
