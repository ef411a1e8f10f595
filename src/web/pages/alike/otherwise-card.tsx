import type { SaidOtherwise, WhoIsIt } from '#questions'
import { freshId } from '#record'
import { Button, Card, Form, Table } from '../../layout/index.ts'
import type { Visit } from '../../visit.ts'
import { saidValue } from './said-value.ts'

/** What other sources say of fields, each to be taken over or left. */
export const OtherwiseCard = ({
  visit,
  found,
  pager,
}: {
  visit: Visit
  found: WhoIsIt
  pager: preact.ComponentChild
}) => {
  const { alike: words } = visit.words
  return (
    <Card id="otherwise" heading={words.otherwise(found.count.otherwise)}>
      <p class="soft">{words.otherwiseLede}</p>
      <Table
        id="otherwise-fields"
        caption={words.otherwise(found.count.otherwise)}
        captionHidden
        columns={columnsOf(visit, found.names)}
        rows={found.otherwise}
        rowKey={({ variant }) => variant.id}
      />
      {pager}
    </Card>
  )
}

function columnsOf(visit: Visit, names: ReadonlyMap<string, string>) {
  const { alike: words } = visit.words
  const fieldOf = ({ variant }: SaidOtherwise) => words.fields[variant.field] ?? variant.field
  return [
    {
      key: 'about',
      label: words.about,
      heads: true,
      cell: (one: SaidOtherwise) => (
        <>
          {nameOf(one)} <span class="soft">{words.concepts[one.concept]}</span>
        </>
      ),
    },
    { key: 'field', label: words.field, cell: fieldOf },
    { key: 'record', label: words.record, cell: (one: SaidOtherwise) => keptText(visit, names, one) },
    {
      key: 'said',
      label: words.said,
      cell: (one: SaidOtherwise) => (
        <>
          {shownValue(visit, names, one, one.said)}{' '}
          <span class="soft">{one.variant.saidBy ? words.by(one.variant.saidBy) : words.before}</span>
        </>
      ),
    },
    {
      key: 'deed',
      label: words.deed,
      cell: (one: SaidOtherwise) => <Deeds visit={visit} one={one} field={fieldOf(one)} />,
    },
  ]
}

const Deeds = ({ visit, one, field }: { visit: Visit; one: SaidOtherwise; field: string }) => {
  const { alike: words } = visit.words
  const path = `/alike/said/${one.variant.id}`
  return (
    <Form action={`${path}/take-over`} token={visit.token} operation={freshId()} class="form-inline">
      <Button small aria-label={words.deedAbout(words.takeOver, field, nameOf(one))}>
        {words.takeOver}
      </Button>
      <Button small formaction={`${path}/leave`} aria-label={words.deedAbout(words.leave, field, nameOf(one))}>
        {words.leave}
      </Button>
    </Form>
  )
}

function keptText(visit: Visit, names: ReadonlyMap<string, string>, one: SaidOtherwise): string {
  const { alike: words } = visit.words
  return shownValue(visit, names, one, one.kept) || (one.variant.field === 'to' ? words.noEnd : words.nothingSaid)
}

function shownValue(
  visit: Visit,
  names: ReadonlyMap<string, string>,
  { concept, variant }: SaidOtherwise,
  value: unknown,
) {
  return saidValue(visit, names, { concept, field: variant.field, value })
}

function nameOf({ thing }: SaidOtherwise): string {
  const { name, title } = thing as { name?: string; title?: string }
  return name ?? title ?? ''
}
