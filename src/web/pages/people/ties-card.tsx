import { Card, LinkButton } from '../../layout/index.ts'
import type { ContactProps } from './contact-view.tsx'

/** Whom they know among one's contacts. */
export const TiesCard = ({ visit, now }: ContactProps) => {
  const { contact: words } = visit.words.people
  const { things } = visit.words
  const base = `/people/${now.contact.id}/tie`
  return (
    <Card
      layer="career"
      id="ties"
      heading={words.ties}
      actions={
        <LinkButton href={`${base}/new`} small>
          {words.addTie}
        </LinkButton>
      }
    >
      {now.ties.length === 0 ? (
        <p>{words.noTies}</p>
      ) : (
        <ul>
          {now.ties.map(({ tie, other }) => (
            <li key={tie.id}>
              <a href={`/people/${other.id}`}>{other.name}</a>
              {tie.since && <span class="soft"> {words.since(visit.formatting.date(tie.since))}</span>}
              {tie.note && <span class="soft"> {tie.note}</span>}{' '}
              <a href={`${base}/${tie.id}`} aria-label={words.changeTie(other.name)}>
                {things.change}
              </a>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
