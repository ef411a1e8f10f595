import type { ComponentChildren } from 'preact'
import { Icon } from './icon.tsx'

export interface PagerProps {
  /** Names the navigation: there may be two on a page. */
  label: string
  /** Absent at the first page. */
  previousHref?: string | undefined
  /** Absent at the last page. */
  nextHref?: string | undefined
  words: { previous: string; next: string }
  /** Where one is: "21–40 of 318", "week of 16 November". */
  children?: ComponentChildren
}

const Step = ({ href, rel, word }: { href: string | undefined; rel: 'prev' | 'next'; word: string }) => {
  const icon = <Icon name={rel === 'prev' ? 'previous' : 'next'} />
  return href ? (
    <a class="button button-plain button-small" href={href} rel={rel} aria-label={word} title={word}>
      {icon}
    </a>
  ) : (
    <span class="button button-plain button-small button-off" aria-hidden="true">
      {icon}
    </span>
  )
}

/** One step back or on, with where one is between. */
export const Pager = ({ label, previousHref, nextHref, words, children }: PagerProps) => (
  <nav class="pager" aria-label={label}>
    <Step href={previousHref} rel="prev" word={words.previous} />
    {children && <span class="pager-place">{children}</span>}
    <Step href={nextHref} rel="next" word={words.next} />
  </nav>
)
