import type { LongLine } from '#questions'
import { Card, Definitions } from '../../layout/index.ts'
import type { Visit } from '../../visit.ts'

/** Counts over the whole career, only what the record truly holds. */
export const LineCard = ({ visit, line }: { visit: Visit; line: LongLine }) => {
  const { line: words } = visit.words.career
  const notCounted = words.note({
    unsaid: line.moves.all - line.moves.said,
    unplaced: line.contacts.all - line.contacts.placed,
  })
  return (
    <Card
      layer="career"
      id="line"
      eyebrow={words.eyebrow}
      heading={words.heading}
      footer={notCounted && words.notCounted(notCounted)}
    >
      <Definitions rows={rowsOf(visit, line)} />
    </Card>
  )
}

function rowsOf({ words: { career }, formatting }: Visit, line: LongLine) {
  const { line: words } = career
  const number = (value: number) => formatting.number(value)
  const part = (some: number, all: number, none = words.none) => (all ? words.of(number(some), number(all)) : none)
  const { moves, contacts, conversations, learning, jobs, skills, wins } = line
  return [
    { key: 'moves', term: <a href="#moves">{words.moves}</a>, detail: part(moves.mine, moves.said, words.notSaid) },
    { key: 'contacts', term: <a href="/people">{words.contacts}</a>, detail: part(contacts.outside, contacts.placed) },
    {
      key: 'conversations',
      term: <a href="/people#talked">{words.conversations}</a>,
      detail: number(conversations.thisWeek),
    },
    { key: 'learning', term: words.learning, detail: words.hours(formatting.number(learning.hours, 1)) },
    {
      key: 'jobs',
      term: <a href="/job">{words.jobs}</a>,
      detail: words.paidUnpaid(number(jobs.paid), number(jobs.unpaid)),
    },
    { key: 'skills', term: words.skills, detail: part(skills.evidenced, skills.all) },
    {
      key: 'wins',
      term: <a href={`/journal?kind=win&from=${wins.from}`}>{words.wins}</a>,
      detail: number(wins.count),
    },
  ]
}
