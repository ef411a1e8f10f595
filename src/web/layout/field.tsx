import type { ComponentChildren } from 'preact'
import { classNames } from './class-names.ts'

export interface FieldProps {
  /** Id of the control; the ids of hint and error derive from it. The name of the control is `name`, or the id. */
  id: string
  name?: string | undefined
  label: ComponentChildren
  /** What to enter, or why it is asked. */
  hint?: ComponentChildren
  /** What is wrong and what to do; also marks the control invalid. */
  error?: ComponentChildren
  /** Keeps the label for assistive technology only. */
  labelHidden?: boolean | undefined
  /** As wide as its content asks for. */
  narrow?: boolean | undefined
}

export interface Wiring {
  id: string
  name: string
  'aria-describedby': string | undefined
  'aria-invalid': 'true' | undefined
}

/** Name, id and the ties of a control to its hint and error. */
export const wiringOf = ({ id, name, hint, error }: FieldProps): Wiring => ({
  id,
  name: name ?? id,
  'aria-describedby': [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ') || undefined,
  'aria-invalid': error ? 'true' : undefined,
})

/** Hint and error under a control. */
export const Notes = ({ id, hint, error }: FieldProps) => (
  <>
    {hint && (
      <p class="hint" id={`${id}-hint`}>
        {hint}
      </p>
    )}
    {error && (
      <p class="field-error" id={`${id}-error`}>
        {error}
      </p>
    )}
  </>
)

/** A label over any control; `control` receives id, name and the ties to hint and error. */
export const Field = (props: FieldProps & { control: (wiring: Wiring) => ComponentChildren }) => (
  <div class={classNames('field', props.narrow && 'field-narrow', Boolean(props.error) && 'field-wrong')}>
    <label for={props.id} class={props.labelHidden ? 'visually-hidden' : undefined}>
      {props.label}
    </label>
    {props.control(wiringOf(props))}
    <Notes {...props} />
  </div>
)

/** What every control takes, as the attributes of HTML. */
export interface Control {
  required?: boolean | undefined
  disabled?: boolean | undefined
  autofocus?: boolean | undefined
  /** Id of the form it belongs to, when it stands outside. */
  form?: string | undefined
}

const OWN = new Set(['id', 'name', 'label', 'hint', 'error', 'labelHidden', 'narrow'])

/** The attributes of the control itself; loosely typed, because each kind of input has its own closed type. */
export const controlOf = (props: FieldProps & Control): object =>
  Object.fromEntries(Object.entries(props).filter(([key, value]) => value !== undefined && !OWN.has(key)))
