import { type Control, controlOf, Field, type FieldProps } from './field.tsx'

interface TextControl extends Control {
  value?: string | undefined
  placeholder?: string | undefined
  autocomplete?: string | undefined
  readonly?: boolean | undefined
  maxlength?: number | undefined
  minlength?: number | undefined
  spellcheck?: boolean | undefined
}

interface InputControl extends TextControl {
  inputmode?: 'text' | 'numeric' | 'decimal' | 'email' | 'url' | 'search' | undefined
  pattern?: string | undefined
  /** Id of a datalist. */
  list?: string | undefined
  min?: string | number | undefined
  max?: string | number | undefined
  step?: string | number | undefined
}

export interface TextFieldProps extends FieldProps, InputControl {
  type?: 'text' | 'email' | 'url' | 'search' | 'password' | undefined
}

/** One line of text, or any other `type` of input that looks like one. */
export const TextField = (props: TextFieldProps) => (
  <Field {...props} control={(wiring) => <input type="text" {...controlOf(props)} {...wiring} />} />
)

const TypedField = ({ type, ...props }: FieldProps & InputControl & { type: 'number' | 'date' | 'time' }) => (
  <Field {...props} narrow control={(wiring) => <input {...controlOf(props)} {...wiring} type={type} />} />
)

export interface TypedFieldProps extends FieldProps, InputControl {}

/** A whole or decimal number, right-aligned in tabular figures. */
export const NumberField = (props: TypedFieldProps) => <TypedField inputmode="decimal" {...props} type="number" />

/** A full date in the browser's own picker. Partial dates (2013, 2013-04) are a `TextField`. */
export const DateField = (props: TypedFieldProps) => <TypedField {...props} type="date" />

/** A time of day in the browser's own picker. */
export const TimeField = (props: TypedFieldProps) => <TypedField {...props} type="time" />

export interface TextAreaFieldProps extends FieldProps, TextControl {
  rows?: number | undefined
}

/** Several lines; it grows with its content where the browser can. */
export const TextAreaField = (props: TextAreaFieldProps) => (
  <Field {...props} control={(wiring) => <textarea rows={3} {...controlOf(props)} {...wiring} />} />
)
