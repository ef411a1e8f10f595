import type { ComponentChildren } from 'preact'
import { Button, Form } from './form.tsx'
import { Icon } from './icon.tsx'

export interface FlashProps {
  /** What just happened, in one sentence. */
  message: ComponentChildren
  tone?: 'done' | 'trouble' | undefined
  /** Takes it back; `label` is the word on the button. */
  undo?:
    | {
        action: string
        token: string
        operation?: string | undefined
        hidden?: Readonly<Record<string, string>> | undefined
        label: string
      }
    | undefined
}

/** The answer to the last change, with its undo. Read out without stealing the focus. */
export const Flash = ({ message, tone = 'done', undo }: FlashProps) => (
  <div class={`flash flash-${tone}`} role={tone === 'trouble' ? 'alert' : 'status'} data-flash>
    <Icon name={tone === 'trouble' ? 'warning' : 'check'} />
    <p>{message}</p>
    {undo && (
      <Form action={undo.action} token={undo.token} operation={undo.operation} hidden={undo.hidden} class="form-inline">
        <Button small>
          <Icon name="undo" />
          {undo.label}
        </Button>
      </Form>
    )}
  </div>
)
