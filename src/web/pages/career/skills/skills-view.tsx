import type { FoundOccupation, SkillsNow } from '#questions'
import type { Typed } from '../../../forms/thing-field.ts'
import { Columns, PageHead } from '../../../layout/index.ts'
import type { Visit } from '../../../visit.ts'
import { FadingCard, TransferableCard } from './lasting-cards.tsx'
import { OccupationCard } from './occupation-card.tsx'
import { RelatedCard } from './related-card.tsx'
import { ShownCard } from './shown-card.tsx'
import { ToldCard } from './told-card.tsx'

export interface SkillsProps {
  visit: Visit
  now: SkillsNow
  /** What was typed in a form that could not be kept. */
  typed?: Typed | undefined
  /** What was searched for among occupations, and what was found. */
  search?: { words: string; found: readonly FoundOccupation[] } | undefined
}

/** Skills with what shows them; then occupations with one’s own levels beside. */
export const SkillsView = (props: SkillsProps) => {
  const { skills: words } = props.visit.words
  const { now } = props
  return (
    <>
      <PageHead layer="career" heading={words.heading} lede={<p>{words.lede}</p>} />
      <ShownCard {...props} />
      <Columns kind="even">
        <TransferableCard {...props} />
        <FadingCard {...props} />
      </Columns>
      <OccupationCard {...props} />
      {now.occupation && now.related.length > 0 && <RelatedCard {...props} />}
      {now.beside && <ToldCard {...props} told={now.beside} beside />}
    </>
  )
}
