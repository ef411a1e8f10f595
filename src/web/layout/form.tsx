import type { ButtonHTMLAttributes, ComponentChildren } from 'preact'
import { classNames } from './class-names.ts'

/** Name of the hidden field that carries the token against forged requests. */
export const TOKEN_FIELD = 'token'
/** Name of the hidden field that carries the id of the operation: sent twice, done once. */
export const OPERATION_FIELD = 'operation'

export interface FormProps {
  action: string
  /** Proof that the form came from this program. */
  token: string
  /** Unique id of the change this form makes. */
  operation?: string | undefined
  /** Further hidden fields, name → value. */
  hidden?: Readonly<Record<string, string>> | undefined
  /** True when the form carries files. */
  files?: boolean | undefined
  id?: string | undefined
  class?: string | undefined
  /** Names the form for assistive technology when no heading does. */
  label?: string | undefined
  children?: ComponentChildren
}

/** A form that writes: always POST, always with the token. It works without script. */
export const Form = (props: FormProps) => (
  <form
    method="post"
    action={props.action}
    id={props.id}
    class={classNames('form', props.class)}
    aria-label={props.label}
    enctype={props.files ? 'multipart/form-data' : undefined}
  >
    <input type="hidden" name={TOKEN_FIELD} value={props.token} />
    {props.operation && <input type="hidden" name={OPERATION_FIELD} value={props.operation} />}
    {Object.entries(props.hidden ?? {}).map(([name, value]) => (
      <input key={name} type="hidden" name={name} value={value} />
    ))}
    {props.children}
  </form>
)

/** Fields side by side where there is room. */
export const FieldRow = ({ children }: { children?: ComponentChildren }) => <div class="field-row">{children}</div>

/** Fields that belong together, under one legend. */
export const FieldGroup = ({ legend, hint, children }: FieldGroupProps) => (
  <fieldset class="field-group">
    <legend>{legend}</legend>
    {hint && <p class="hint">{hint}</p>}
    {children}
  </fieldset>
)

export interface FieldGroupProps {
  legend: ComponentChildren
  hint?: ComponentChildren
  children?: ComponentChildren
}

/** The buttons that end a form. */
export const Actions = ({ children }: { children?: ComponentChildren }) => <div class="actions">{children}</div>

export type ButtonTone = 'plain' | 'main' | 'quiet' | 'danger'

type ButtonBase = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'class'>
export interface ButtonProps extends ButtonBase {
  /** `main` for the one deed a form is for; `quiet` looks like a link; `danger` for erasing. */
  tone?: ButtonTone | undefined
  small?: boolean | undefined
}

/** A button; `type` is submit unless told. */
export const Button = ({ tone = 'plain', small, type, ...rest }: ButtonProps) => (
  <button type={type ?? 'submit'} class={classNames('button', `button-${tone}`, small && 'button-small')} {...rest} />
)

export interface LinkButtonProps {
  href: string
  tone?: ButtonTone | undefined
  small?: boolean | undefined
  /** Name for assistive technology when the content is a sign only. */
  label?: string | undefined
  download?: boolean | undefined
  children?: ComponentChildren
}

/** A link that looks like a button; for going somewhere, never for changing something. */
export const LinkButton = ({ href, tone = 'plain', small, label, download, children }: LinkButtonProps) => (
  <a
    href={href}
    class={classNames('button', `button-${tone}`, small && 'button-small')}
    aria-label={label}
    download={download}
  >
    {children}
  </a>
)
