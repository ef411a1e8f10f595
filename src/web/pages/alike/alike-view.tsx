import { ALIKE_SHOWN, type MadeOne, type WhoIsIt } from '#questions'
import { freshId } from '#record'
import { Button, Card, EmptyState, Form, LinkButton, PageHead, Pager } from '../../layout/index.ts'
import type { Visit } from '../../visit.ts'
import { OtherwiseCard } from './otherwise-card.tsx'
import { PairCard } from './pair-card.tsx'

/** Where in the two lists the page stands. */
export interface AlikePlace {
  from: number
  otherwise: number
}

/** Who and what may be one, what is said otherwise, and what was made one lately. */
export const AlikeView = ({ visit, found, place }: { visit: Visit; found: WhoIsIt; place: AlikePlace }) => {
  const { alike: words } = visit.words
  const { suggestions, otherwise } = found.count
  return (
    <>
      <PageHead heading={words.heading} lede={<p>{words.lede(suggestions, otherwise)}</p>} />
      {found.suggestions.length > 0 && (
        <section class="alike-pairs" aria-labelledby="pairs-heading">
          <h2 id="pairs-heading">{words.maybe(suggestions)}</h2>
          <p class="soft">{words.maybeLede}</p>
          {found.suggestions.map((suggestion, index) => (
            <PairCard
              key={`${suggestion.one} ${suggestion.other}`}
              visit={visit}
              suggestion={suggestion}
              names={found.names}
              index={index}
            />
          ))}
          <Steps visit={visit} place={place} list="from" count={suggestions} label={words.pager} />
        </section>
      )}
      {found.otherwise.length > 0 && (
        <OtherwiseCard
          visit={visit}
          found={found}
          pager={<Steps visit={visit} place={place} list="otherwise" count={otherwise} label={words.otherwisePager} />}
        />
      )}
      {suggestions + otherwise === 0 && (
        <Card>
          <EmptyState action={<LinkButton href="/import">{words.import}</LinkButton>}>{words.empty}</EmptyState>
        </Card>
      )}
      {found.merged.length > 0 && <MergedCard visit={visit} merged={found.merged} />}
    </>
  )
}

interface StepsProps {
  visit: Visit
  place: AlikePlace
  list: keyof AlikePlace
  count: number
  label: string
}

/** Through one of the lists; the other stays where it is. */
const Steps = ({ visit: { words, formatting }, place, list, count, label }: StepsProps) => {
  if (count <= ALIKE_SHOWN) return null
  const at = place[list]
  const last = Math.min(count, at + ALIKE_SHOWN)
  const href = (to: number) => {
    const { from, otherwise }: AlikePlace = { ...place, [list]: Math.max(0, to) }
    return `/alike?from=${from}&otherwise=${otherwise}${list === 'otherwise' ? '#otherwise' : ''}`
  }
  return (
    <Pager
      label={label}
      words={words.paging}
      previousHref={at > 0 ? href(at - ALIKE_SHOWN) : undefined}
      nextHref={last < count ? href(last) : undefined}
    >
      {words.journal.place(formatting.number(at + 1), formatting.number(last), formatting.number(count))}
    </Pager>
  )
}

const MergedCard = ({ visit, merged }: { visit: Visit; merged: readonly MadeOne[] }) => {
  const { alike: words, frame } = visit.words
  return (
    <Card id="merged" heading={words.merged}>
      <ul class="sort-groups">
        {merged.map(({ operation, at, concept, kept, other }) => (
          <li key={operation}>
            <p>
              {words.mergedLine(other, kept)}{' '}
              <span class="soft">
                {words.concepts[concept]}, {visit.formatting.moment(at)}
              </span>
            </p>
            <Form
              action="/undo"
              token={visit.token}
              operation={freshId()}
              hidden={{ undoes: operation, back: '/alike' }}
              class="form-inline"
            >
              <Button small aria-label={words.undoAbout(frame.undo, kept)}>
                {frame.undo}
              </Button>
            </Form>
          </li>
        ))}
      </ul>
    </Card>
  )
}
