import type { LifeboatNow } from '#questions'
import { Columns, LinkButton, PageHead } from '../../../layout/index.ts'
import type { Visit } from '../../../visit.ts'
import { SkillsCard, StoryCard, TiesCard } from './beside-cards.tsx'
import { HistoryCard } from './history-card.tsx'
import { MeansCard } from './means-card.tsx'
import { SearchCard } from './search-card.tsx'
import { WhatIfCard } from './what-if-card.tsx'

export interface LifeboatProps {
  visit: Visit
  now: LifeboatNow
  /** Which page of earlier statements the address asks for. */
  page?: string | undefined
}

/** What there is for the day the job ends, side by side. */
export const LifeboatView = (props: LifeboatProps) => {
  const { lifeboat: words } = props.visit.words
  return (
    <>
      <PageHead
        layer="career"
        heading={words.heading}
        lede={<p>{words.lede}</p>}
        actions={props.now.means && <LinkButton href="/career/lifeboat/means/new">{words.means.anew}</LinkButton>}
      />
      <MeansCard {...props} />
      {props.now.means && (
        <Columns kind="main">
          <WhatIfCard {...props} />
          <SearchCard {...props} />
        </Columns>
      )}
      <Columns>
        <TiesCard {...props} />
        <StoryCard {...props} />
        <SkillsCard {...props} />
      </Columns>
      {props.now.stated.length > 0 && <HistoryCard {...props} />}
    </>
  )
}
