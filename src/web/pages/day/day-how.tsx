import { LEAD, SESSION } from '#record'
import { Disclosure } from '../../layout/index.ts'
import type { Visit } from '../../visit.ts'

const minutes = (length = 0) => length / 60_000

/** The rules by which traces become hours, with their constants. */
export const DayHow = ({ visit }: { visit: Visit }) => {
  const { how } = visit.words.day
  const rules = [
    how.once,
    how.order,
    how.shared,
    how.moments(minutes(LEAD.commit), minutes(LEAD.post), minutes(LEAD.mail)),
    how.sessions(minutes(SESSION.commit), minutes(SESSION.mail)),
    how.own,
    how.sure,
    how.zone(visit.formatting.zone),
  ]
  return (
    <Disclosure summary={how.open} id="day-how">
      <ul>
        {rules.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
    </Disclosure>
  )
}
