import type { PartialDate } from '#calendar'
import type { Career } from '#questions'
import { River } from '#web/charts'
import { Card, Disclosure, EmptyState, LinkButton, Pager } from '../../layout/index.ts'
import type { Visit } from '../../visit.ts'
import { ledeHowOf } from './heading.ts'
import { riverPropsOf } from './river-props.ts'
import { RiverTable } from './river-table.tsx'

/** The river with what stands behind it: the table, and how it was computed. */
export const RiverCard = ({ visit, career }: { visit: Visit; career: Career }) => {
  const { career: words } = visit.words
  const props = riverPropsOf(visit, career)
  if (!props) return <NoRiver visit={visit} />
  return (
    <Card id="river-card">
      <River {...props} aside={career.zoom && <YearPager visit={visit} career={career} year={career.zoom.year} />} />
      <Invitation visit={visit} career={career} />
      <div class="behind">
        <Disclosure summary={words.table.open} id="river-behind">
          <RiverTable visit={visit} career={career} />
        </Disclosure>
        <Disclosure summary={words.how.open} id="river-how">
          <How visit={visit} career={career} />
        </Disclosure>
      </div>
    </Card>
  )
}

/** Entries alone, or jobs without years: what would make a river. */
const NoRiver = ({ visit }: { visit: Visit }) => {
  const { noRiver: words } = visit.words.career
  const ways = (
    <>
      <LinkButton href="/job/new" tone="main">
        {words.add}
      </LinkButton>
      <LinkButton href="/begin/paid?run=ten">{words.ask}</LinkButton>
      <LinkButton href="/import">{words.import}</LinkButton>
    </>
  )
  return (
    <Card id="river-card">
      <EmptyState heading={words.heading} action={ways}>
        {words.text}
      </EmptyState>
    </Card>
  )
}

const YearPager = ({ visit, career, year }: { visit: Visit; career: Career; year: number }) => {
  const { river: words } = visit.words.career
  const [first, last] = [career.years[0]?.year ?? year, career.years.at(-1)?.year ?? year]
  return (
    <div class="year-pager">
      <a href="/career">{words.whole}</a>
      <Pager
        label={words.years}
        previousHref={year > first ? `/career?year=${year - 1}` : undefined}
        nextHref={year < last ? `/career?year=${year + 1}` : undefined}
        words={words}
      >
        {words.place(year)}
      </Pager>
    </div>
  )
}

/** Without a work there is no thalweg: it invites, and never scolds. */
const Invitation = ({ visit, career }: { visit: Visit; career: Career }) => {
  const { career: words } = visit.words
  if (career.river?.hasThalweg) return null
  const named = career.works.length > 0
  return (
    <p class="invitation">
      {named ? words.noServing : words.noLine}{' '}
      <a href={named ? '/begin/serves?run=missing' : '/begin/work?run=missing'}>
        {named ? words.sayServing : words.nameWork}
      </a>
    </p>
  )
}

const How = ({ visit, career }: { visit: Visit; career: Career }) => {
  const { how: words } = visit.words.career
  const { formatting } = visit
  const { traced } = career
  const since = ledeHowOf(visit, career)
  return (
    <ul class="how">
      <li>
        {traced
          ? words.traced({
              months: formatting.number(traced.months),
              from: formatting.date(traced.from as string as PartialDate),
            })
          : words.noTraces}
      </li>
      <li>{words.assumed}</li>
      {career.river?.hasThalweg && <li>{words.serving}</li>}
      <li>{words.smooth}</li>
      {since && <li>{since}</li>}
    </ul>
  )
}
