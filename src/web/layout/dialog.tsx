import type { ComponentChildren } from 'preact'

export interface DialogProps {
  id: string
  heading: ComponentChildren
  /** Shown at once, without script: the page was asked for with the dialog open. */
  open?: boolean | undefined
  /** Word on the closing button. */
  close: string
  children?: ComponentChildren
}

/** The browser's own dialog; a button with `commandfor={id} command="show-modal"` opens it without script. */
export const Dialog = ({ id, heading, open, close, children }: DialogProps) => (
  <dialog id={id} class="dialog" open={open} aria-labelledby={`${id}-heading`}>
    <h2 id={`${id}-heading`}>{heading}</h2>
    {children}
    <form method="dialog" class="dialog-close">
      <button type="submit" class="button button-quiet">
        {close}
      </button>
    </form>
  </dialog>
)

/** A small panel that its button opens and any click elsewhere closes; needs no script. */
export const Popover = ({ id, button, children }: PopoverProps) => (
  <>
    <button type="button" class="button button-quiet" popovertarget={id}>
      {button}
    </button>
    <div id={id} popover="auto" class="popover">
      {children}
    </div>
  </>
)

export interface PopoverProps {
  id: string
  button: ComponentChildren
  children?: ComponentChildren
}
