import type { PlainDate } from '#calendar'
import { freshId } from '#record'
import { Actions, Button, Card, DateField, FieldRow, Form, TextField } from '../../layout/index.ts'
import type { Visit } from '../../visit.ts'

export interface TypedTalk {
  name?: string | undefined
  day?: string | undefined
  note?: string | undefined
  /** Nobody is called so yet: the form offers to add them. */
  isUnknown?: boolean
}

interface TalkedFormProps {
  visit: Visit
  today: PlainDate
  typed?: TypedTalk | undefined
  /** Names that are offered while one types. */
  likely: readonly string[]
}

/** “Talked to”: a name, today unless told, and a word about it. */
export const TalkedForm = ({ visit, today, typed, likely }: TalkedFormProps) => {
  const { talked: words } = visit.words.people
  return (
    <Card layer="career" id="talked" heading={words.heading}>
      <Form action="/people/talked" token={visit.token} operation={freshId()} label={words.heading}>
        <FieldRow>
          <TextField
            id="talked-name"
            name="name"
            label={words.name}
            value={typed?.name}
            list="likely-names"
            autocomplete="off"
            maxlength={300}
          />
          <DateField id="talked-day" name="day" label={words.day} value={typed?.day || today} max={today} />
          <TextField id="talked-note" name="note" label={words.note} value={typed?.note} />
        </FieldRow>
        <datalist id="likely-names">
          {likely.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        <Actions>
          <Button tone={typed?.isUnknown ? 'plain' : 'main'}>{words.keep}</Button>
          {typed?.isUnknown && typed.name && (
            <Button tone="main" name="way" value="new">
              {words.addNew(typed.name)}
            </Button>
          )}
        </Actions>
      </Form>
    </Card>
  )
}

/** One press: talked with this contact today. */
export const TalkedToday = ({ visit, contact, name, today, back }: TalkedTodayProps) => (
  <Form
    action="/people/talked"
    token={visit.token}
    operation={freshId()}
    hidden={{ contact, day: today, ...(back ? { back } : {}) }}
    class="form-inline"
  >
    <Button small aria-label={visit.words.people.talked.todayWith(name)}>
      {visit.words.people.talked.today}
    </Button>
  </Form>
)

interface TalkedTodayProps {
  visit: Visit
  contact: string
  name: string
  today: PlainDate
  back?: string | undefined
}
