import type { ComponentChildren } from 'preact'

export interface EmptyStateProps {
  heading?: ComponentChildren
  /** Teaches in one sentence. */
  children: ComponentChildren
  /** One button or link. */
  action?: ComponentChildren
}

/** What stands where nothing is yet. */
export const EmptyState = ({ heading, children, action }: EmptyStateProps) => (
  <div class="empty-state">
    {heading && <p class="empty-heading">{heading}</p>}
    <p>{children}</p>
    {action && <div class="actions">{action}</div>}
  </div>
)
