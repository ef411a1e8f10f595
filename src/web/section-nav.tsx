import { isSection, SECTIONS, sectionHref } from './sections.ts'
import type { Visit } from './visit.ts'

/** The pages of one section, side by side above the page’s own heading. */
export const SectionNav = ({ visit, page, at }: { visit: Visit; page: string; at?: string | undefined }) => {
  if (!isSection(page)) return null
  const { sections } = visit.words.frame
  return (
    <nav class={`section-nav layer-${page}`} aria-label={sections.label}>
      <ul class="links">
        {SECTIONS[page].map((name) => (
          <li key={name}>
            <a href={sectionHref(page, name)} aria-current={name === at ? 'page' : undefined}>
              {sections[name]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
