import type { OneUnsorted } from '#questions'
import { freshId } from '#record'
import { Button, Card, Form, LinkButton, PageHead } from '../../layout/index.ts'
import type { Visit } from '../../visit.ts'

/** After one interval was sorted by hand: the sortings that would sort those alike. */
export const AlikeView = ({ visit, found }: { visit: Visit; found: OneUnsorted }) => {
  const { sorting: words } = visit.words
  return (
    <>
      <PageHead heading={words.offerHeading} lede={<p>{words.offerLede}</p>} />
      <Card id="offers" heading={found.interval.title ?? words.untitled}>
        <ul class="sort-groups">
          {found.alike.map(({ trait, text, count }) => (
            <li key={`${trait} ${text}`}>
              <p>{words.offer(words.traits[trait], text, count)}</p>
              <Form
                action="/sort/rule"
                token={visit.token}
                operation={freshId()}
                hidden={{ trait, match: 'is', text, job: found.interval.job ?? '', backwards: 'on' }}
                class="form-inline"
              >
                <Button>{words.sortAll}</Button>
              </Form>
            </li>
          ))}
        </ul>
        <LinkButton href="/sort">{words.back}</LinkButton>
      </Card>
    </>
  )
}
