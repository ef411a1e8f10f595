import { ListPager, listPage } from '../../forms/list-page.tsx'
import { Card, LinkButton } from '../../layout/index.ts'
import type { ContactProps } from './contact-view.tsx'

/** So many ties stand on one page. */
const SHOWN = 50

/** Whom they know among one's contacts. */
export const TiesCard = ({ visit, now, pages }: ContactProps) => {
  const { contact: words } = visit.words.people
  const { things } = visit.words
  const base = `/people/${now.contact.id}/tie`
  const list = listPage(now.ties, pages?.ties, SHOWN)
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
          {list.rows.map(({ tie, other }) => (
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
      <ListPager
        visit={visit}
        list={list}
        label={words.ties}
        href={(page) => `/people/${now.contact.id}?ties=${page}#ties`}
      />
    </Card>
  )
}
