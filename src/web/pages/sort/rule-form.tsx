import { freshId, type Job, type Sorting } from '#record'
import {
  Actions,
  Button,
  Card,
  CheckField,
  FieldRow,
  Form,
  PageHead,
  SelectField,
  TextField,
} from '../../layout/index.ts'
import type { Visit } from '../../visit.ts'

export function jobChoices(visit: Visit, jobs: readonly Job[]) {
  const held = [...jobs].sort((a, b) => Number(Boolean(a.to)) - Number(Boolean(b.to)))
  return [
    { value: '', label: visit.words.sorting.choose },
    ...held.map(({ id, title }) => ({ value: id, label: title })),
  ]
}

interface RuleFormProps {
  visit: Visit
  jobs: readonly Job[]
  /** The one to change; none for a new one. */
  rule?: Sorting | undefined
}

/** States a sorting, new or changed. */
export const RuleForm = ({ visit, jobs, rule }: RuleFormProps) => {
  const { sorting } = visit.words
  const choices = (named: Readonly<Record<string, string>>) =>
    Object.entries(named).map(([value, label]) => ({ value, label }))
  return (
    <Form
      action={rule ? `/sort/rule/${rule.id}` : '/sort/rule'}
      token={visit.token}
      operation={freshId()}
      label={rule ? sorting.change : sorting.add}
    >
      <FieldRow>
        <SelectField
          id="trait"
          name="trait"
          label={sorting.trait}
          choices={choices(sorting.traits)}
          chosen={rule?.trait}
        />
        <SelectField
          id="match"
          name="match"
          label={sorting.match}
          choices={choices(sorting.matches)}
          chosen={rule?.match}
        />
        <TextField id="text" name="text" label={sorting.text} value={rule?.text} required />
        <SelectField
          id="job"
          name="job"
          label={sorting.job}
          choices={jobChoices(visit, jobs)}
          chosen={rule?.job}
          required
        />
      </FieldRow>
      <CheckField id="backwards" name="backwards" label={sorting.backwards} checked />
      <Actions>
        <Button tone={rule ? 'main' : 'plain'}>{rule ? sorting.keep : sorting.add}</Button>
      </Actions>
    </Form>
  )
}

/** One sorting on a page of its own, to be changed. */
export const RuleView = (props: RuleFormProps) => {
  const { sorting } = props.visit.words
  return (
    <>
      <PageHead
        heading={sorting.change}
        eyebrow={<a href="/sort">{sorting.title}</a>}
        lede={<p>{sorting.changeLede}</p>}
      />
      <Card id="rule">
        <RuleForm {...props} />
      </Card>
    </>
  )
}
