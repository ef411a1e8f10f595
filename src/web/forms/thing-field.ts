import type { Choice } from '../layout/index.ts'

/** How a field of a thing is typed in a form; each kind reads back to what the record holds. */
export type FieldKind =
  | 'line'
  | 'text'
  | 'lines'
  | 'partial date'
  | 'day'
  | 'time'
  | 'moment'
  | 'number'
  | 'percent'
  | 'choice'
  | 'options'
  | 'weekdays'
  | 'several'
  | 'hidden'

/** One field of a concept as a form asks for it. */
export interface ThingField {
  /** The concept's own name for it; also the name of the control. */
  name: string
  kind: FieldKind
  label: string
  hint?: string | undefined
  required?: boolean | undefined
  /** Of `choice` (a list), `options` (radio buttons), `weekdays` and `several` (check boxes). */
  choices?: readonly Choice[] | undefined
  /** Of `number` and `percent`. */
  min?: number | undefined
  max?: number | undefined
  step?: number | 'any' | undefined
  placeholder?: string | undefined
}

/** What stands in a form's controls, by name, before it is read. */
export type Typed = Readonly<Record<string, string | readonly string[] | undefined>>

export function typedText(typed: Typed, name: string): string {
  const value = typed[name]
  return typeof value === 'string' ? value : (value?.[0] ?? '')
}

export function typedList(typed: Typed, name: string): readonly string[] {
  const value = typed[name]
  return typeof value === 'string' ? (value ? [value] : []) : (value ?? [])
}
