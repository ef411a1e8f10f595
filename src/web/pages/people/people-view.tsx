import type { PeopleNow, PeopleTerms } from '#questions'
import { Columns, EmptyState, LinkButton, PageHead } from '../../layout/index.ts'
import type { Visit } from '../../visit.ts'
import { ContactList } from './contact-list.tsx'
import { DueCard } from './due-card.tsx'
import { FiguresOfOthers } from './figures-of-others.tsx'
import { NetworkCard } from './network-card.tsx'
import { OutsideCard } from './outside-card.tsx'
import { TalkedForm, type TypedTalk } from './talked-form.tsx'

export interface PeopleProps {
  visit: Visit
  now: PeopleNow
  terms: PeopleTerms
}

/** Everybody one knows, on one page. */
export const PeopleView = ({ typed, ...props }: PeopleProps & { typed?: TypedTalk | undefined }) => {
  const { visit, now } = props
  const { people: words } = visit.words
  return (
    <>
      <PageHead
        layer="career"
        heading={words.heading}
        lede={<p>{words.lede}</p>}
        actions={<LinkButton href="/people/new">{words.add}</LinkButton>}
      />
      <TalkedForm visit={visit} today={now.today} typed={typed} likely={now.likely} />
      {now.all === 0 ? (
        <EmptyState action={<LinkButton href="/import">{words.import}</LinkButton>}>{words.empty}</EmptyState>
      ) : (
        <>
          <Columns>
            <OutsideCard {...props} />
            <DueCard {...props} />
          </Columns>
          <ContactList {...props} />
          <NetworkCard {...props} />
          <FiguresOfOthers visit={visit} figures={now.figures} />
        </>
      )}
    </>
  )
}
