import { firstDay, type PartialDate, type PlainDate } from '#calendar'
import { displacedTogether } from '#measures'
import type { MonthOfBleed } from '#questions'
import { BarsOverTime } from '#web/charts'
import { HowComputed } from '../../figures/index.ts'
import { Card, Disclosure, EmptyState, LinkButton, Table } from '../../layout/index.ts'
import type { JobViewProps } from './job-view.tsx'
import { displacedName } from './week-figures.tsx'

/** A paid job’s bleed a week, month by month, with its interval. */
export const BleedYear = (props: JobViewProps) => {
  const { visit, now } = props
  const { year: words } = visit.words.job
  const { year } = now.figures
  const path = `/job/${now.parts.job.id}`
  const hasWindow = now.parts.boundaries.some(({ kind }) => kind === 'daily window')
  const isKnown = now.figures.months.some(({ bleed }) => bleed.weekly.value !== undefined)
  if (!hasWindow && !year.weekly.value)
    return (
      <Card layer="job" id="bleed" eyebrow={words.eyebrow}>
        <EmptyState
          action={
            <LinkButton href={`${path}/boundary/new?kind=daily%20window`}>{visit.words.job.week.drawWindow}</LinkButton>
          }
        >
          {words.noBoundary}
        </EmptyState>
      </Card>
    )
  if (!isKnown)
    return (
      <Card layer="job" id="bleed" eyebrow={words.eyebrow}>
        <EmptyState>{words.nothing}</EmptyState>
      </Card>
    )
  return (
    <Card layer="job" id="bleed" eyebrow={words.eyebrow} heading={headingOf(props)}>
      <BarsOverTime
        id="bleed-bars"
        title={words.title}
        description={words.description}
        bars={now.figures.months.map((month, index) => barOf(props, month, index === now.figures.months.length - 1))}
        format={(value) => visit.words.job.hours(visit.formatting.number(value, value % 1 ? 1 : 0))}
      />
      <BleedNotes {...props} />
    </Card>
  )
}

/** “From 4 to 11 hours a week since last December”, where first and last can be said. */
function headingOf({ visit, now }: JobViewProps): string {
  const { year: words } = visit.words.job
  const said = now.figures.months.filter(({ bleed }) => bleed.weekly.value !== undefined)
  const [first, last] = [said[0], said.at(-1)]
  if (!first || !last || first === last) return words.title
  const number = (month: MonthOfBleed) => visit.formatting.number(month.bleed.weekly.value ?? 0, 0)
  const since = visit.formatting.monthAndYear(dayOf(first))
  return number(first) === number(last)
    ? words.steady(number(last), since)
    : words.heading(number(first), number(last), since)
}

function barOf({ visit, now }: JobViewProps, { month, bleed }: MonthOfBleed, isNow: boolean) {
  const { year: words } = visit.words.job
  const { formatting } = visit
  const { value, interval, n } = bleed.weekly
  const name = formatting.monthAndYear(dayOf({ month }))
  const number = (hours: number) => formatting.number(hours, 1)
  return {
    id: month,
    label: formatting.monthNarrow(dayOf({ month })),
    title:
      value === undefined
        ? words.barUnknown(name)
        : words.bar(name, number(value), interval && `${number(interval[0])}–${number(interval[1])}`, n),
    value: value ?? null,
    ...(interval ? { interval } : {}),
    emphasis: isNow,
    ...(value === undefined ? {} : { href: `/job/${now.parts.job.id}/pieces?month=${month}` }),
  }
}

function dayOf({ month }: Pick<MonthOfBleed, 'month'>): PlainDate {
  return firstDay(month as string as PartialDate)
}

/** What the last weeks’ bleed took the time of. */
const DisplacedNote = ({ visit, now }: JobViewProps) => {
  const { displaced, displacedPeriod } = now.figures
  if (!displaced.length) return null
  const { formatting, words } = visit
  const listed = displacedTogether(displaced).map(
    (one) =>
      `${displacedName(visit, now.parts.jobs, one)} ${words.job.hours(formatting.number(one.seconds / 3600, 0))}`,
  )
  return <p class="card-foot">{words.job.year.displaced(formatting.date(displacedPeriod.from), listed.join(', '))}</p>
}

const BleedNotes = (props: JobViewProps) => {
  const { visit, now } = props
  const { year: words, bleedKinds, hours, column } = visit.words.job
  const { formatting } = visit
  const { year, months } = now.figures
  const kinds = year.byKind.map(({ kind, hours: sum }) => `${bleedKinds[kind]} ${hours(formatting.number(sum, 0))}`)
  return (
    <>
      <p class="card-foot">
        {words.foot(year.weekly.n)} {kinds.length > 0 && words.kinds(kinds.join(', '))}{' '}
        <a href={`/job/${now.parts.job.id}/pieces`}>{visit.words.job.openPieces}</a>
      </p>
      <DisplacedNote {...props} />
      <div class="disclosures">
        <Disclosure summary={words.table} id="bleed-table-part">
          <Table
            id="bleed-table"
            caption={words.title}
            rows={months}
            rowKey={({ month }) => month}
            columns={[
              { key: 'month', label: words.month, heads: true, cell: (one) => formatting.monthAndYear(dayOf(one)) },
              {
                key: 'value',
                label: column.bleed,
                numeric: true,
                cell: ({ bleed }) =>
                  bleed.weekly.value === undefined
                    ? visit.words.things.none
                    : hours(formatting.number(bleed.weekly.value, 1)),
              },
              {
                key: 'interval',
                label: words.interval,
                numeric: true,
                cell: ({ bleed: { weekly } }) =>
                  weekly.interval
                    ? `${formatting.number(weekly.interval[0], 1)}–${formatting.number(weekly.interval[1], 1)}`
                    : visit.words.things.none,
              },
              { key: 'weeks', label: words.weeks, numeric: true, cell: ({ bleed }) => bleed.weekly.n },
            ]}
          />
        </Disclosure>
        <HowComputed
          visit={visit}
          finding={year.weekly}
          id="bleed-how"
          rows={`/job/${now.parts.job.id}/pieces`}
          general
        />
      </div>
    </>
  )
}
