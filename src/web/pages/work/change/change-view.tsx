import type { ChangeNow, ChangeTerms, ChosenChange } from '#questions'
import { EmptyState, LinkButton, PageHead } from '../../../layout/index.ts'
import type { Visit } from '../../../visit.ts'
import { changeLabel } from './change-label.ts'
import { ChoiceCard } from './choice-card.tsx'
import { ElseCard } from './else-card.tsx'
import { OutletsCard } from './outlets-card.tsx'
import { SeriesCards } from './series-cards.tsx'
import { UnnamedCard } from './unnamed-card.tsx'

export interface ChangeViewProps {
  visit: Visit
  now: ChangeNow
  typed: ChangeTerms
}

export const ChangeView = ({ visit, now, typed }: ChangeViewProps) => {
  const { change: words } = visit.words
  const { chosen } = now
  return (
    <>
      <PageHead layer="work" heading={words.heading} lede={<p>{words.lede}</p>} />
      {!chosen && (
        <EmptyState action={<LinkButton href="/career#moves">{words.addMove}</LinkButton>}>{words.empty}</EmptyState>
      )}
      {(now.moves.length > 0 || now.jobs.length > 0) && <ChoiceCard visit={visit} now={now} typed={typed} />}
      {chosen && <Chosen visit={visit} now={now} chosen={chosen} />}
      <OutletsCard visit={visit} outlets={now.outlets} />
      <UnnamedCard visit={visit} now={now} />
    </>
  )
}

export interface ChosenProps {
  visit: Visit
  now: ChangeNow
  chosen: ChosenChange
}

/** The chosen date: how long its sides are, its series, and what else happened. */
const Chosen = ({ visit, now, chosen }: ChosenProps) => {
  const { formatting, words } = visit
  const { chosen: own } = words.change
  const { before, after, cutBefore, cutAfter } = chosen.phases
  const what = chosen.move ? changeLabel(visit, now, chosen.move) : own.date
  const span = (days: typeof before) =>
    days ? own.span(formatting.date(days.from), formatting.date(days.to)) : own.none
  const cuts = [cutBefore, cutAfter].flatMap((move) => (move ? [own.cut(changeLabel(visit, now, move))] : []))
  return (
    <section class="layer-work chosen-change" id="chosen" aria-labelledby="chosen-heading">
      <h2 id="chosen-heading">{own.at(what, formatting.date(chosen.on))}</h2>
      <p class="soft">
        {chosen.on.length === 4
          ? own.year
          : [
              own.of(chosen.jobs.map(({ title }) => title).join(', ')),
              own.sides(span(before), span(after)),
              ...cuts,
            ].join(' ')}
      </p>
      {!chosen.move && <p class="hint">{words.change.own.caution}</p>}
      {chosen.on.length === 4 && chosen.move ? (
        <p>
          <LinkButton href={`/job/${chosen.move.job}/move/${chosen.move.id}`}>{own.edit}</LinkButton>
        </p>
      ) : (
        <SeriesCards visit={visit} chosen={chosen} />
      )}
      <ElseCard visit={visit} now={now} chosen={chosen} />
    </section>
  )
}
