import type { PeopleNow } from '#questions'
import { Disclosure } from '../../layout/index.ts'
import type { Visit } from '../../visit.ts'

/** Published figures on ties, each with its source. */
export const FiguresOfOthers = ({ visit, figures }: { visit: Visit; figures: PeopleNow['figures'] }) => {
  const { figures: words } = visit.words.people
  const { number, percent } = visit.formatting
  const { granovetter, rajkumar, burt } = figures
  const told = [
    {
      source: granovetter.source,
      text: words.granovetter({
        people: number(granovetter.people),
        often: percent(granovetter.often, 1),
        occasionally: percent(granovetter.occasionally, 1),
        rarely: percent(granovetter.rarely, 1),
      }),
    },
    {
      source: rajkumar.source,
      text: words.rajkumar({
        people: number(rajkumar.people),
        jobs: number(rajkumar.jobs),
        mutual: number(rajkumar.mostHelpfulMutualContacts),
      }),
    },
    { source: burt.source, text: words.burt(percent(burt.bridgesGoneInAYear)) },
  ]
  return (
    <Disclosure summary={words.summary} id="figures-of-others">
      <ul>
        {told.map(({ source, text }) => (
          <li key={source}>
            {text} <span class="soft">{source}</span>
          </li>
        ))}
      </ul>
      <p class="soft">{words.note}</p>
    </Disclosure>
  )
}
