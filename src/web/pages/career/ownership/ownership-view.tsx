import type { OwnershipNow } from '#questions'
import { Columns, PageHead } from '../../../layout/index.ts'
import type { Visit } from '../../../visit.ts'
import { DecidedCard, GoalsCard } from './decided-card.tsx'
import { RatedCard } from './rated-card.tsx'
import { SpreadCard } from './spread-card.tsx'
import { TenureCard } from './tenure-card.tsx'

export interface OwnershipProps {
  visit: Visit
  now: OwnershipNow
}

/** Whose career it is, each side by itself. */
export const OwnershipView = (props: OwnershipProps) => {
  const { ownership: words } = props.visit.words
  return (
    <>
      <PageHead layer="career" heading={words.heading} lede={<p>{words.lede}</p>} />
      <Columns kind="main">
        <DecidedCard {...props} />
        <GoalsCard {...props} />
      </Columns>
      <RatedCard {...props} />
      <Columns kind="main">
        <TenureCard {...props} />
        <SpreadCard {...props} />
      </Columns>
    </>
  )
}
