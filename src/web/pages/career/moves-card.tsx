import type { Career } from '#questions'
import { DECIDERS, freshId } from '#record'
import { Button, Card, EmptyState, Form, LinkButton, SelectField, Table } from '../../layout/index.ts'
import type { Visit } from '../../visit.ts'
import { moveLabel } from './river-props.ts'

type KeptMove = Career['moves'][number]

/** Every move, the last one first, and who decided it: said or changed here. */
export const MovesCard = ({ visit, career }: { visit: Visit; career: Career }) => {
  const { moves: words } = visit.words.career
  return (
    <Card
      layer="career"
      id="moves"
      wide
      eyebrow={words.eyebrow}
      heading={words.heading}
      actions={<LinkButton href="/job/new">{words.addJob}</LinkButton>}
    >
      <p class="hint">
        {words.lede} {career.moves.length > 0 && <a href="/work/change">{words.after}</a>}
      </p>
      <Table
        id="moves-table"
        caption={words.heading}
        captionHidden
        rows={[...career.moves].reverse()}
        rowKey={({ id }) => id}
        empty={<EmptyState>{words.empty}</EmptyState>}
        columns={[
          { key: 'when', label: words.when, cell: ({ on }) => visit.formatting.date(on) },
          {
            key: 'what',
            label: words.what,
            heads: true,
            cell: (move) => <What visit={visit} career={career} move={move} />,
          },
          {
            key: 'who',
            label: words.who,
            cell: (move) => <Decider visit={visit} move={move} label={moveLabel(visit, career, move)} />,
          },
        ]}
      />
      <AddMove visit={visit} career={career} />
    </Card>
  )
}

const What = ({ visit, career, move }: { visit: Visit; career: Career; move: KeptMove }) => (
  <span id={`move-${move.id}`} class="move-row">
    <a href={`/job/${move.job}/move/${move.id}`}>{moveLabel(visit, career, move)}</a>
    {move.note && <span class="hint">{move.note}</span>}
  </span>
)

const Decider = ({ visit, move, label }: { visit: Visit; move: KeptMove; label: string }) => {
  const { moves: words } = visit.words.career
  const choices = DECIDERS.map((value) => ({ value, label: words.deciders[value] }))
  return (
    <Form
      action={`/career/moves/${move.id}`}
      token={visit.token}
      operation={freshId()}
      hidden={{ was: String(move.version) }}
      class="form-inline decider"
    >
      <SelectField
        id={`decided-${move.id}`}
        name="decidedBy"
        label={words.whoOf(label)}
        labelHidden
        choices={[{ value: '', label: words.notSaid }, ...choices]}
        chosen={move.decidedBy ?? ''}
      />
      <Button small>{words.keep}</Button>
    </Form>
  )
}

/** A move belongs to a job: one link for each job held now. */
const AddMove = ({ visit, career }: { visit: Visit; career: Career }) => {
  const { moves: words } = visit.words.career
  const held = career.jobs.filter(({ to }) => !to)
  if (!held.length) return null
  return (
    <p class="hint moves-more">
      {words.addMove}:{' '}
      {held.map(({ id, title }, index) => (
        <span key={id}>
          {index > 0 && ', '}
          <a href={`/job/${id}/move/new`} aria-label={words.addMoveTo(title)}>
            {title}
          </a>
        </span>
      ))}
    </p>
  )
}
