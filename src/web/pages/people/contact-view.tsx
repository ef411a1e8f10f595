import type { ContactNow } from '#questions'
import { FindingFigure } from '../../figures/index.ts'
import { Card, Chip, Columns, Definitions, Facts, LinkButton, PageHead } from '../../layout/index.ts'
import type { Visit } from '../../visit.ts'
import { ConversationsCard } from './conversations-card.tsx'
import { EntriesCard } from './entries-card.tsx'
import { StrengthCard } from './strength-card.tsx'
import { TalkedToday } from './talked-form.tsx'
import { TiesCard } from './ties-card.tsx'

export interface ContactProps {
  visit: Visit
  now: ContactNow
  /** Which pages of the long lists the address asks for. */
  pages?: { talks?: string | undefined; ties?: string | undefined } | undefined
}

/** One contact: what one knows of them, what was talked about, whom they know. */
export const ContactView = (props: ContactProps) => {
  const { visit, now } = props
  const { contact: words, side, title } = visit.words.people
  const { contact, organisation } = now
  const where = [contact.title, organisation].filter(Boolean).join(', ')
  return (
    <>
      <PageHead
        layer="career"
        eyebrow={<a href="/people">{title}</a>}
        heading={contact.name}
        lede={
          <Facts>
            {where && <span>{where}</span>}
            <Chip tone={now.side === 'outside' ? 'career' : now.side === 'inside' ? 'job' : 'plain'}>
              {side[now.side]}
            </Chip>
            {contact.since && <span>{words.known(visit.formatting.date(contact.since))}</span>}
          </Facts>
        }
        actions={<LinkButton href={`/people/${contact.id}/change`}>{words.change}</LinkButton>}
      />
      <Columns>
        <StrengthCard {...props} />
        <TouchCard {...props} />
      </Columns>
      <ConversationsCard {...props} />
      <Columns>
        <TiesCard {...props} />
        <EntriesCard {...props} />
      </Columns>
      <p class="soft">
        <a href="/alike">{words.alike}</a>
      </p>
    </>
  )
}

/** The chosen interval, and what one knows of them. */
const TouchCard = ({ visit, now }: ContactProps) => {
  const { contact: words, due } = visit.words.people
  const { contact } = now
  const { number } = visit.formatting
  const facts = (['email', 'phone', 'url', 'note'] as const).flatMap((key) =>
    contact[key] ? [{ key, term: words.fact[key], detail: contact[key] }] : [],
  )
  return (
    <Card layer="career" id="touch" eyebrow={due.eyebrow}>
      {now.due ? (
        <>
          <FindingFigure
            visit={visit}
            finding={now.due.overdue}
            label={words.overdue}
            id="overdue-how"
            rows="#conversations"
          />
          <p>{words.chosen(number(now.due.everyDays))}</p>
        </>
      ) : (
        <p>
          {words.unchosen} <a href={`/people/${contact.id}/change`}>{words.choose}</a>
        </p>
      )}
      <TalkedToday
        visit={visit}
        contact={contact.id}
        name={contact.name}
        today={now.today}
        back={`/people/${contact.id}`}
      />
      {facts.length > 0 && <Definitions rows={facts} />}
    </Card>
  )
}
