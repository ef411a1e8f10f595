import type { ComponentChildren } from 'preact'

export interface DisclosureProps {
  summary: ComponentChildren
  open?: boolean | undefined
  id?: string | undefined
  /** Disclosures of one group: opening one closes the others. */
  group?: string | undefined
  children?: ComponentChildren
}

/** Something that opens: what a figure was computed from, a table behind a chart. */
export const Disclosure = ({ summary, open, id, group, children }: DisclosureProps) => (
  <details class="disclosure" open={open} id={id} name={group}>
    <summary>{summary}</summary>
    <div class="disclosure-body">{children}</div>
  </details>
)
