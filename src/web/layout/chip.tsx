import type { ComponentChildren } from 'preact'
import type { Layer } from './layer.ts'

export interface ChipProps {
  /** Soft colour behind the words; the words must say the same. */
  tone?: Layer | 'plain' | 'good' | 'attention' | undefined
  href?: string | undefined
  children?: ComponentChildren
}

/** A few words on a soft ground: a state, a name, a tag. */
export const Chip = ({ tone = 'plain', href, children }: ChipProps) =>
  href ? (
    <a class={`chip chip-${tone}`} href={href}>
      {children}
    </a>
  ) : (
    <span class={`chip chip-${tone}`}>{children}</span>
  )
