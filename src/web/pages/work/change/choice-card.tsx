import { Button, Card, Disclosure, LinkButton, SelectField, TextField } from '../../../layout/index.ts'
import { changeLabel } from './change-label.ts'
import type { ChangeViewProps } from './change-view.tsx'

/** So many moves stand open; the older ones fold away. */
const OPEN = 6

/** Every move with a month, as links; and a form for any other date. It works without script. */
export const ChoiceCard = ({ visit, now, typed }: ChangeViewProps) => {
  const { change: words } = visit.words
  const { own, moves: said } = words
  const usable = now.moves.filter(({ on }) => on.length > 4)
  const [open, older] = [usable.slice(0, OPEN), usable.slice(OPEN)]
  const isOlder = older.some(({ id }) => id === now.chosen?.move?.id)
  const links = (moves: typeof usable) => (
    <ul class="move-links">
      {moves.map((move) => (
        <li key={move.id}>
          <a href={`/work/change?move=${move.id}`} aria-current={now.chosen?.move?.id === move.id ? 'true' : undefined}>
            {words.chosen.at(changeLabel(visit, now, move), visit.formatting.date(move.on))}
          </a>
        </li>
      ))}
    </ul>
  )
  return (
    <Card
      layer="work"
      id="choose"
      eyebrow={said.eyebrow}
      heading={said.heading}
      actions={<LinkButton href="/career#moves">{words.addMove}</LinkButton>}
    >
      {open.length > 0 && <nav aria-label={said.label}>{links(open)}</nav>}
      {older.length > 0 && (
        <Disclosure summary={said.more} open={isOlder} id="older-moves">
          {links(older)}
        </Disclosure>
      )}
      <Disclosure summary={own.heading} open={Boolean(typed.on)} id="other-date">
        <form method="get" action="/work/change" class="change-choice" aria-label={own.heading}>
          <TextField id="on" name="on" label={own.on} hint={own.hint} value={typed.on} required />
          <SelectField
            id="job"
            name="job"
            label={own.job}
            choices={[
              { value: '', label: own.allPaid },
              ...now.jobs.map(({ id, title }) => ({ value: id as string, label: title })),
            ]}
            chosen={typed.job ?? ''}
          />
          <Button tone="main">{own.button}</Button>
        </form>
      </Disclosure>
    </Card>
  )
}
