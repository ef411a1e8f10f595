import type { StatedSource } from '#actions'
import { freshId, type SourceKind } from '#record'
import { Actions, Button, Card, Disclosure, FieldRow, Form, NumberField, TextField } from '../../layout/index.ts'
import type { Visit } from '../../visit.ts'

/** What was typed into one of the forms: never an address or a password. */
export type TypedSource = Pick<StatedSource, 'kind' | 'name' | 'user'> & { where?: string; every?: string }

/** Minutes from one look to the next, where nothing is said. */
const USUAL: Readonly<Record<SourceKind, number>> = { folder: 1, calendar: 60, CalDAV: 30, ActivityWatch: 15 }
/** Of this machine: not offered where one program serves many people. */
const HERE = new Set<SourceKind>(['folder', 'ActivityWatch'])

/** A form for each kind of source that may be added here. */
export const AddForms = ({ visit, typed }: { visit: Visit; typed?: TypedSource | undefined }) => {
  const { sources: words } = visit.words
  const kinds = (Object.keys(USUAL) as SourceKind[]).filter((kind) => visit.sources.isOwnMachine || !HERE.has(kind))
  return (
    <Card id="add" heading={words.addHeading}>
      <p>{words.addLede}</p>
      {kinds.map((kind) => (
        <Disclosure key={kind} id={`add-${kind}`} group="add" summary={words.kinds[kind]} open={typed?.kind === kind}>
          <AddForm visit={visit} kind={kind} typed={typed?.kind === kind ? typed : undefined} />
        </Disclosure>
      ))}
    </Card>
  )
}

const AddForm = ({ visit, kind, typed }: { visit: Visit; kind: SourceKind; typed?: TypedSource | undefined }) => {
  const { sources: words } = visit.words
  const isSecret = !HERE.has(kind)
  return (
    <Form action="/sources" token={visit.token} operation={freshId()} hidden={{ kind }} label={words.kinds[kind]}>
      <TextField
        id={`where-${kind}`}
        name="where"
        label={words.where[kind]}
        hint={words.whereHint[kind]}
        value={isSecret ? undefined : typed?.where}
        required={kind !== 'ActivityWatch'}
        inputmode={isSecret ? 'url' : 'text'}
        {...PLAIN}
      />
      {isSecret && <AccountFields visit={visit} kind={kind} user={typed?.user} />}
      <FieldRow>
        <TextField
          id={`name-${kind}`}
          name="name"
          label={words.name}
          hint={words.nameHint}
          value={typed?.name}
          {...PLAIN}
        />
        <NumberField
          id={`every-${kind}`}
          name="every"
          label={words.minutes}
          hint={words.minutesHint(USUAL[kind])}
          value={typed?.every}
          min={1}
          max={10_080}
          step={1}
        />
      </FieldRow>
      <Actions>
        <Button tone="main" aria-label={words.of(words.add, words.kinds[kind])}>
          {words.add}
        </Button>
      </Actions>
    </Form>
  )
}

const PLAIN = { autocomplete: 'off', spellcheck: false } as const

const AccountFields = ({ visit, kind, user }: { visit: Visit; kind: SourceKind; user: string | undefined }) => {
  const { sources: words } = visit.words
  const isNeeded = kind === 'CalDAV'
  return (
    <FieldRow>
      <TextField
        id={`user-${kind}`}
        name="user"
        label={words.user}
        hint={isNeeded ? undefined : words.nameHint}
        value={user}
        {...PLAIN}
      />
      <TextField
        id={`password-${kind}`}
        name="password"
        type="password"
        label={words.password}
        hint={isNeeded ? words.passwordHint : words.nameHint}
        {...PLAIN}
      />
    </FieldRow>
  )
}
