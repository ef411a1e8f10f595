import {
  ChoiceField,
  DateField,
  Field,
  NumberField,
  SelectField,
  TextAreaField,
  TextField,
  TimeField,
} from '../layout/index.ts'
import { type ThingField, type Typed, typedList, typedText } from './thing-field.ts'

interface OneField {
  field: ThingField
  typed: Typed
  /** Goes before the ids of the controls, where a page has several forms. */
  prefix: string
}

/** Check boxes: days of a week, or things of which several may be chosen. */
const CheckBoxes = ({ field, typed, prefix }: OneField) => {
  const chosen = new Set(typedList(typed, field.name))
  return (
    <fieldset class={field.kind === 'weekdays' ? 'choices choices-inline' : 'choices'}>
      <legend>{field.label}</legend>
      {field.hint && <p class="hint">{field.hint}</p>}
      {field.choices?.map(({ value, label }) => (
        <div class="check" key={value}>
          <input
            type="checkbox"
            id={`${prefix}${field.name}-${value}`}
            name={field.name}
            value={value}
            checked={chosen.has(value)}
          />
          <label for={`${prefix}${field.name}-${value}`}>{label}</label>
        </div>
      ))}
    </fieldset>
  )
}

const ThingControl = (one: OneField) => {
  const { field, typed, prefix } = one
  const { name, label, hint, required, placeholder } = field
  const basis = { id: `${prefix}${name}`, name, label, hint, required }
  const value = typedText(typed, name)
  switch (field.kind) {
    case 'hidden':
      return <input type="hidden" name={name} value={value} />
    case 'weekdays':
    case 'several':
      return <CheckBoxes {...one} />
    case 'text':
    case 'lines':
      return <TextAreaField {...basis} value={value} placeholder={placeholder} />
    case 'choice':
      return <SelectField {...basis} choices={field.choices ?? []} chosen={value} />
    case 'options':
      return <ChoiceField {...basis} choices={field.choices ?? []} chosen={value} inline />
    case 'day':
      return <DateField {...basis} value={value} />
    case 'time':
      return <TimeField {...basis} value={value} />
    case 'number':
    case 'percent':
      return <NumberField {...basis} value={value} min={field.min} max={field.max} step={field.step ?? 'any'} />
    case 'moment':
      return (
        <Field
          {...basis}
          narrow
          control={(wiring) => <input {...wiring} type="datetime-local" value={value} required={required} />}
        />
      )
    default:
      return <TextField {...basis} value={value} placeholder={placeholder} narrow={field.kind === 'partial date'} />
  }
}

/** The controls of a thing's fields, in order; short ones side by side. */
export const ThingFields = ({
  fields,
  typed,
  prefix = '',
}: {
  fields: readonly ThingField[]
  typed: Typed
  prefix?: string | undefined
}) => (
  <>
    {rowsOf(fields).map((row) =>
      row.length > 1 ? (
        <div class="field-row" key={row[0]?.name}>
          {row.map((field) => (
            <ThingControl key={field.name} field={field} typed={typed} prefix={prefix} />
          ))}
        </div>
      ) : (
        row.map((field) => <ThingControl key={field.name} field={field} typed={typed} prefix={prefix} />)
      ),
    )}
  </>
)

const SHORT = new Set<ThingField['kind']>(['partial date', 'day', 'time', 'moment', 'number', 'percent'])

/** Short fields that follow each other share a row. */
function rowsOf(fields: readonly ThingField[]): ThingField[][] {
  const rows: ThingField[][] = []
  for (const field of fields) {
    const last = rows.at(-1)
    if (last?.every(({ kind }) => SHORT.has(kind)) && SHORT.has(field.kind)) last.push(field)
    else rows.push([field])
  }
  return rows
}
