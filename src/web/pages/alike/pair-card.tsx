import type { AlikeSuggestion, Origin } from '#questions'
import { CONCEPTS, freshId } from '#record'
import { Actions, Button, Card, Chip, ChoiceField, Form, Table } from '../../layout/index.ts'
import type { Visit } from '../../visit.ts'
import { saidValue } from './said-value.ts'

interface PairCardProps {
  visit: Visit
  suggestion: AlikeSuggestion
  names: ReadonlyMap<string, string>
  /** Where it stands on the page; names its parts. */
  index: number
}

interface Row {
  field: string
  label: string
  values: readonly [string, string]
}

/** Each of two contacts on their own page. */
const BothContacts = ({ called, ids }: { called: readonly [string, string]; ids: readonly [string, string] }) => (
  <>
    <a href={`/people/${ids[0]}`}>{called[0]}</a>
    {' · '}
    <a href={`/people/${ids[1]}`}>{called[1]}</a>
  </>
)

/** Two that may be one, side by side, with the reasons, and the two answers. */
export const PairCard = ({ visit, suggestion, names, index }: PairCardProps) => {
  const { alike: words } = visit.words
  const { concept, one, other, reasons, sureness, fuller } = suggestion
  const called = calledOf(suggestion, visit)
  const told = reasons.map((reason) => words.reasons[reason])
  return (
    <Card
      id={`pair-${index}`}
      level={3}
      layer={concept === 'job' ? 'job' : 'career'}
      eyebrow={words.concepts[concept]}
      heading={words.pair(nameOf(suggestion, 0), nameOf(suggestion, 1))}
      footer={concept === 'contact' && <BothContacts called={called} ids={[one, other]} />}
    >
      <p>{words.because(words.sure(sureness), told)}</p>
      <Table
        id={`fields-${index}`}
        caption={words.pair(...called)}
        captionHidden
        columns={columnsOf(visit, called)}
        rows={rowsOf(visit, suggestion, names)}
        rowKey={(row) => row.field}
      />
      <Form
        action="/alike/merge"
        token={visit.token}
        operation={freshId()}
        hidden={{ concept, one, other }}
        label={words.pair(...called)}
      >
        <ChoiceField
          id={`stays-${index}`}
          name="kept"
          label={words.stays}
          inline
          required
          chosen={fuller ? other : one}
          choices={[
            { value: one, label: called[0] },
            { value: other, label: called[1] },
          ]}
        />
        <Actions>
          <Button tone="main">{words.merge}</Button>
          <Button formaction="/alike/apart">{words.apart}</Button>
        </Actions>
      </Form>
    </Card>
  )
}

function nameOf({ things }: AlikeSuggestion, which: 0 | 1): string {
  const thing = things[which]
  return 'name' in thing ? thing.name : thing.title
}

/** How the two are called apart. */
function calledOf(suggestion: AlikeSuggestion, { words: { alike } }: Visit): readonly [string, string] {
  const [one, other] = [nameOf(suggestion, 0), nameOf(suggestion, 1)]
  return one === other ? [alike.first(one), alike.second(other)] : [one, other]
}

function columnsOf({ words: { alike } }: Visit, called: readonly [string, string]) {
  return [
    {
      key: 'field',
      label: alike.field,
      heads: true,
      cell: (row: Row) => <FieldName row={row} differs={alike.differs} />,
    },
    { key: 'one', label: called[0], cell: ({ values }: Row) => values[0] },
    { key: 'other', label: called[1], cell: ({ values }: Row) => values[1] },
  ]
}

const FieldName = ({ row: { label, field, values }, differs }: { row: Row; differs: string }) => (
  <>
    {label} {field !== ORIGIN && isOtherwise(values) && <Chip tone="attention">{differs}</Chip>}
  </>
)

function isOtherwise([one, other]: Row['values']): boolean {
  return one !== '' && other !== '' && one.toLowerCase() !== other.toLowerCase()
}

const ORIGIN = 'origin'

function rowsOf(
  visit: Visit,
  { concept, things, origins }: AlikeSuggestion,
  names: ReadonlyMap<string, string>,
): Row[] {
  const { alike: words } = visit.words
  const rows = Object.keys(CONCEPTS[concept].fields).flatMap((field) => {
    const said = (which: 0 | 1) => {
      const value = (things[which] as unknown as Record<string, unknown>)[field]
      return saidValue(visit, names, { concept, field, value })
    }
    const values = [said(0), said(1)] as const
    return values[0] || values[1] ? [{ field, label: words.fields[field] ?? field, values }] : []
  })
  const from = [originOf(visit, origins[0]), originOf(visit, origins[1])] as const
  return [...rows, { field: ORIGIN, label: words.from, values: from }]
}

function originOf({ words: { alike }, formatting }: Visit, origin: Origin | undefined): string {
  if (!origin) return alike.unknown
  const at = formatting.moment(origin.at)
  return origin.file ? alike.fromFile(origin.file, at) : alike.byHand(at)
}
