import type { ComponentChildren } from 'preact'
import { classNames } from './class-names.ts'
import type { Layer } from './layer.ts'

export interface PageHeadProps {
  /** The one first-level heading of the page. */
  heading: ComponentChildren
  /** A line above it: where one is. */
  eyebrow?: ComponentChildren
  layer?: Layer | undefined
  /** One or two sentences that say what the page found, or `Facts`. */
  lede?: ComponentChildren
  /** Buttons at the right. */
  actions?: ComponentChildren
}

/** What a page is about, in its first lines. */
export const PageHead = ({ heading, eyebrow, layer, lede, actions }: PageHeadProps) => (
  <header class={classNames('page-head', layer && `layer-${layer}`)}>
    <div class="page-titles">
      {eyebrow && <p class="crumb">{eyebrow}</p>}
      <h1>{heading}</h1>
      {lede && <div class="lede">{lede}</div>}
    </div>
    {actions && <div class="page-actions">{actions}</div>}
  </header>
)

/** Cards side by side where there is room: `even` thirds or halves, `main` two parts to one. */
export const Columns = ({ kind = 'even', children }: { kind?: 'even' | 'main'; children?: ComponentChildren }) => (
  <div class={`columns columns-${kind}`}>{children}</div>
)

/** Facts about the subject in one soft line. */
export const Facts = ({ children }: { children?: ComponentChildren }) => <p class="facts">{children}</p>

/** The statement of a work, in the person's own words. */
export const Statement = ({ layer = 'work', children }: { layer?: Layer; children?: ComponentChildren }) => (
  <blockquote class={`statement layer-${layer}`}>{children}</blockquote>
)
