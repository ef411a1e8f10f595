import type { ComponentChildren } from 'preact'
import { classNames } from './class-names.ts'
import type { Layer } from './layer.ts'

export interface CardProps {
  /** Colours the top edge and the eyebrow. */
  layer?: Layer | undefined
  /** Small capitals above the heading. */
  eyebrow?: ComponentChildren
  heading?: ComponentChildren
  /** Level of the heading, 2 unless told. */
  level?: 2 | 3 | 4 | undefined
  /** Id of the section, so that links can point at it; with a heading it also names the section for assistive technology. */
  id?: string | undefined
  /** Buttons or links at the upper right corner. */
  actions?: ComponentChildren
  /** Soft words under the content. */
  footer?: ComponentChildren
  /** Spans the whole row inside `Columns`. */
  wide?: boolean | undefined
  children?: ComponentChildren
}

/** A white sheet with one subject; its top edge carries the colour of its layer. */
export const Card = (props: CardProps) => {
  const { layer, eyebrow, heading, id, actions, footer, wide, children } = props
  const headingId = id && heading ? `${id}-heading` : undefined
  const Heading = `h${props.level ?? 2}` as 'h2'
  return (
    <section
      id={id}
      class={classNames('card', layer && `layer-${layer}`, wide && 'card-wide')}
      aria-labelledby={headingId}
    >
      {(eyebrow || heading || actions) && (
        <header class="card-head">
          <div class="card-titles">
            {eyebrow && <p class="eyebrow">{eyebrow}</p>}
            {heading && <Heading id={headingId}>{heading}</Heading>}
          </div>
          {actions && <div class="card-actions">{actions}</div>}
        </header>
      )}
      {children}
      {footer && <footer class="card-foot">{footer}</footer>}
    </section>
  )
}
