import type { ComponentChildren } from 'preact'
import { classNames } from './class-names.ts'
import { type Control, controlOf, Field, type FieldProps, Notes, wiringOf } from './field.tsx'

export interface Choice {
  value: string
  label: string
  /** Second line of a radio choice. */
  hint?: ComponentChildren
  disabled?: boolean | undefined
}

export interface SelectFieldProps extends FieldProps, Control {
  choices: readonly Choice[]
  /** The chosen `Choice.value`. */
  chosen?: string | undefined
}

/** One of several, in the browser's own list. */
export const SelectField = ({ choices, chosen, ...props }: SelectFieldProps) => (
  <Field
    {...props}
    control={(wiring) => (
      <select {...controlOf(props)} {...wiring}>
        {choices.map(({ value, label, disabled }) => (
          <option key={value} value={value} selected={value === chosen} disabled={disabled}>
            {label}
          </option>
        ))}
      </select>
    )}
  />
)

export interface CheckFieldProps extends FieldProps, Control {
  checked?: boolean | undefined
  value?: string | undefined
}

/** Yes or no; `value` is sent when checked ("on" unless told). */
export const CheckField = (props: CheckFieldProps) => (
  <div class={classNames('check', Boolean(props.error) && 'field-wrong')}>
    <input type="checkbox" {...controlOf(props)} {...wiringOf(props)} />
    <label for={props.id}>{props.label}</label>
    <Notes {...props} />
  </div>
)

export interface ChoiceFieldProps extends FieldProps {
  choices: readonly Choice[]
  chosen?: string | undefined
  required?: boolean | undefined
  /** Short choices stand in one row. */
  inline?: boolean | undefined
}

/** One of a few, all visible: radio buttons under one legend. */
export const ChoiceField = (props: ChoiceFieldProps) => (
  <fieldset class={classNames('choices', props.inline && 'choices-inline', Boolean(props.error) && 'field-wrong')}>
    <legend class={props.labelHidden ? 'visually-hidden' : undefined}>{props.label}</legend>
    <Notes {...props} />
    {props.choices.map(({ value, label, hint, disabled }, index) => (
      <div class="check" key={value}>
        <input
          type="radio"
          id={index === 0 ? props.id : `${props.id}-${index}`}
          name={props.name ?? props.id}
          value={value}
          checked={value === props.chosen}
          required={props.required}
          disabled={disabled}
          aria-describedby={props.error ? `${props.id}-error` : undefined}
        />
        <label for={index === 0 ? props.id : `${props.id}-${index}`}>{label}</label>
        {hint && <p class="hint">{hint}</p>}
      </div>
    ))}
  </fieldset>
)
