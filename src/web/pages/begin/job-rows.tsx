import { freshId, type JobKind } from '#record'
import { NumberField, SelectField, TextField } from '../../layout/index.ts'
import { inRow } from './rows.ts'
import type { StepView } from './step.ts'

export interface JobRowsProps extends StepView {
  count: number
  kinds: readonly JobKind[]
  fields: readonly ('organisation' | 'to' | 'hours')[]
}

/** Several jobs in one form: title, kind, dates, and what else is asked. Empty rows are no jobs. */
export const JobRows = ({ visit, typed, count, kinds, fields }: JobRowsProps) => {
  const { begin: words } = visit.words
  const has = (field: JobRowsProps['fields'][number]) => fields.includes(field)
  const choices = kinds.map((value) => ({ value, label: words.kinds[value] }))
  return Array.from({ length: count }, (_, row) => {
    const control = (field: string) => ({ id: `${field}-${row}`, value: inRow(typed, field, row) })
    return (
      <fieldset class="begin-row" key={row}>
        <legend class="visually-hidden">{words.job(row + 1)}</legend>
        <input type="hidden" name={`operation-${row}`} value={inRow(typed, 'operation', row) || freshId()} />
        <TextField {...control('title')} label={words.title} />
        {has('organisation') && <TextField {...control('organisation')} label={words.organisation} />}
        <SelectField
          id={`kind-${row}`}
          label={words.kind}
          choices={choices}
          chosen={inRow(typed, 'kind', row)}
          narrow
        />
        <TextField {...control('from')} label={words.since} placeholder={words.dateHint} narrow />
        {has('to') && <TextField {...control('to')} label={words.until} placeholder={words.dateHint} narrow />}
        {has('hours') && <NumberField {...control('hours')} label={words.hours} min={0} max={168} step="any" />}
      </fieldset>
    )
  })
}
