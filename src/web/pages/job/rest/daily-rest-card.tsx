import { FindingFigure } from '../../../figures/index.ts'
import { Card, Disclosure, Figures, Table } from '../../../layout/index.ts'
import { MonthBars } from './month-bars.tsx'
import type { RestViewProps } from './rest.tsx'

/** How often the rest between two days is below the 11 h figure, and how long it usually is. */
export const DailyRestCard = (props: RestViewProps) => {
  const { visit, now } = props
  const { daily: words } = visit.words.rest
  const { below, usual, months } = now.rest
  const short = now.rest.short.length ? '#short-days' : undefined
  return (
    <Card layer="job" id="daily" eyebrow={words.eyebrow} heading={words.heading}>
      <Figures>
        <FindingFigure visit={visit} finding={below} label={words.below} layer="job" id="how-below" rows={short} />
        <FindingFigure
          visit={visit}
          finding={usual}
          label={<UsualLabel {...props} />}
          id="how-usual"
          rows="#rest-table-part"
        />
      </Figures>
      <Shortest {...props} />
      <ShortDays {...props} />
      <MonthBars
        visit={visit}
        id="rest"
        title={words.chart}
        description={words.description}
        months={months}
        format={(share) => visit.formatting.percent(share)}
        table={{ summary: words.table, month: words.column.month, value: words.column.below }}
      />
    </Card>
  )
}

const UsualLabel = ({ visit, now }: RestViewProps) => {
  const { daily: words } = visit.words.rest
  const { range } = now.rest.usual
  const [low, high] = range?.map((hours) => visit.formatting.number(hours, 1)) ?? []
  return (
    <>
      {words.usual}
      {low && high && ` (${words.usualRange(low, high)})`}
    </>
  )
}

const Shortest = ({ visit, now }: RestViewProps) => {
  const { daily: words } = visit.words.rest
  const { shortest } = now.rest
  if (!shortest) return null
  const [hours, minutes] = [Math.floor(shortest.minutes / 60), shortest.minutes % 60]
  const text = words.shortest(String(hours), String(minutes).padStart(2, '0'), visit.formatting.date(shortest.day))
  return (
    <p class="card-foot" id="shortest">
      {text} <a href={`/day/${shortest.day}`}>{words.openDay}</a>
    </p>
  )
}

/** A year of short rests may be all of its days; the table behind the bars has the months. */
const MOST = 100

/** The days below the 11 h figure, the newest first, each a link to the day. */
const ShortDays = ({ visit, now }: RestViewProps) => {
  const { daily: words } = visit.words.rest
  const { short } = now.rest
  if (!short.length) return null
  return (
    <Disclosure summary={words.shortDays(short.length)} id="short-days">
      <Table
        id="short-days-table"
        caption={words.shortDays(short.length)}
        captionHidden
        rows={short.slice(0, MOST)}
        rowKey={({ day }) => day}
        columns={[
          {
            key: 'day',
            label: words.column.day,
            heads: true,
            cell: ({ day }) => <a href={`/day/${day}`}>{visit.formatting.date(day)}</a>,
          },
          {
            key: 'rest',
            label: words.column.rest,
            numeric: true,
            cell: ({ minutes }) => words.hours(String(Math.floor(minutes / 60)), String(minutes % 60).padStart(2, '0')),
          },
        ]}
      />
      {short.length > MOST && <p class="card-foot">{words.newest(MOST)}</p>}
    </Disclosure>
  )
}
