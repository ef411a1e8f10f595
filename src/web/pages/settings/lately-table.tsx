import { freshId } from '#record'
import { Button, EmptyState, Form, Table } from '../../layout/index.ts'
import type { Visit } from '../../visit.ts'

/** One deed, as the page needs it. */
export interface Done {
  id: string
  name: string
  actor: string
  at: number
  changes: number
  undone: boolean
}

const UndoButton = ({ visit, done, when }: { visit: Visit; done: Done; when: string }) => {
  const { settings: words } = visit.words
  if (done.undone) return <span class="hint">{words.undoneAlready}</span>
  return (
    <Form
      action="/undo"
      token={visit.token}
      operation={freshId()}
      hidden={{ undoes: done.id, back: '/settings' }}
      class="form-inline"
    >
      <Button small aria-label={words.undoOf(done.name, when)}>
        {words.undo}
      </Button>
    </Form>
  )
}

/** What was done lately, each with its undo. */
export const LatelyTable = ({ visit, lately }: { visit: Visit; lately: readonly Done[] }) => {
  const { settings: words } = visit.words
  const { formatting } = visit
  return (
    <Table
      id="lately-table"
      caption={words.lately}
      captionHidden
      rows={lately}
      rowKey={({ id }) => id}
      empty={<EmptyState>{words.nothing}</EmptyState>}
      columns={[
        { key: 'what', label: words.what, heads: true, cell: ({ name }) => name },
        { key: 'when', label: words.when, cell: ({ at }) => formatting.moment(at) },
        { key: 'how', label: words.how, cell: ({ actor }) => words.actors[actor] ?? actor },
        { key: 'changes', label: words.changes, numeric: true, cell: ({ changes }) => formatting.number(changes) },
        {
          key: 'undo',
          label: words.undo,
          cell: (done) => <UndoButton visit={visit} done={done} when={formatting.moment(done.at)} />,
        },
      ]}
    />
  )
}
