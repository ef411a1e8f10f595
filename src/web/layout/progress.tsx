import type { ComponentChildren } from 'preact'

export interface ProgressProps {
  id: string
  label: ComponentChildren
  /** 0…1; absent while nothing is known. */
  part?: number | undefined
  /** What is being done, and how much of it is done. */
  children?: ComponentChildren
}

/** Long work under way. */
export const Progress = ({ id, label, part, children }: ProgressProps) => (
  <div class="progress">
    <label for={id}>{label}</label>
    <progress id={id} max={1} {...(part === undefined ? {} : { value: Math.min(1, Math.max(0, part)) })} />
    {children && <p class="hint">{children}</p>}
  </div>
)
