import { dayNumber } from '#calendar'
import type { RatedSide } from '#measures'
import type { JobRatings } from '#questions'
import type { Rating } from '#record'
import { OccasionLine } from '#web/charts'
import { HowComputed } from '../../figures/index.ts'
import { ListPager, listPage } from '../../forms/list-page.tsx'
import { Card, Disclosure, LinkButton, Table } from '../../layout/index.ts'
import type { Visit } from '../../visit.ts'

export interface RatingProps {
  visit: Visit
  ratings: JobRatings
  /** Which page of earlier ratings the address asks for. */
  page?: string | undefined
}

/** So many of one side are drawn, the newest, and so many stand on one page of the table. */
const [DRAWN, SHOWN] = [60, 50]

/** Scope, motivation and impact of the job as the person rates it, each over time. */
export const RatingCard = (props: RatingProps) => {
  const { visit, ratings } = props
  const { card: words } = visit.words.ownership
  const known = ratings.rated.sides.find(({ now }) => now.value !== undefined)
  return (
    <Card
      layer="career"
      id="ratings"
      eyebrow={words.eyebrow}
      heading={words.heading}
      footer={<a href="/career/ownership#rated">{words.all}</a>}
    >
      <div class="rated-sides">
        {ratings.rated.sides.map((side) => (
          <Side key={side.of} {...props} side={side} />
        ))}
      </div>
      {known && (
        <div class="disclosures">
          <Disclosure summary={words.earlier} id="ratings-behind" open={props.page !== undefined}>
            <Behind {...props} />
          </Disclosure>
          <HowComputed visit={visit} finding={known.now} id="ratings-how" rows="#ratings-behind" general />
        </div>
      )}
    </Card>
  )
}

const Side = ({ visit, ratings, side }: RatingProps & { side: RatedSide }) => {
  const { card: words } = visit.words.ownership
  const { name, low, high } = words.side[side.of]
  const newest = side.ratings.at(-1)
  return (
    <section class="rated-side" aria-label={name}>
      <h3>{name}</h3>
      <p class="hint">
        0 {low} … 4 {high}
      </p>
      <p>{newest ? words.now(newest.value, visit.formatting.date(newest.on)) : words.none}</p>
      {side.ratings.length > 1 && <OverTime visit={visit} side={side} />}
      {newest && <Shown visit={visit} ratings={ratings} rating={newest} />}
      <LinkButton small href={`/job/${ratings.job.id}/rating/new?of=${side.of}`} label={words.rateOf(name)}>
        {words.rate}
      </LinkButton>
    </section>
  )
}

const OverTime = ({ visit, side }: { visit: Visit; side: RatedSide }) => {
  const { card: words } = visit.words.ownership
  const { date } = visit.formatting
  const ratings = side.ratings.slice(-DRAWN)
  const days = ratings.map(({ on }) => dayNumber(on))
  const [first = 0, last = 0] = [days[0], days.at(-1)]
  const [from, to] = [ratings[0]?.on, ratings.at(-1)?.on]
  if (!from || !to) return null
  const { name } = words.side[side.of]
  return (
    <OccasionLine
      id={`rated-${side.of}`}
      title={words.chart(name)}
      description={words.description(ratings.length, date(from), date(to))}
      points={ratings.map(({ id, on, value }) => ({
        ...{ id, value, title: words.point({ day: date(on), value }) },
        at: last > first ? (dayNumber(on) - first) / (last - first) : 0,
        real: true,
      }))}
      domain={[0, 4]}
      ticks={[0, 4]}
      format={(value) => visit.formatting.number(value)}
      marks={[
        { at: 0, label: from.slice(0, 4) },
        { at: 1, label: to.slice(0, 4) },
      ]}
      height={96}
    />
  )
}

/** What shows the newest rating: evidence and entries, each a link. */
const Shown = ({ visit, ratings, rating }: RatingProps & { rating: Rating }) => {
  const { card: words } = visit.words.ownership
  const evidence = ratings.evidence.filter(({ id }) => rating.evidence?.includes(id))
  const entries = ratings.entries.filter(({ id }) => rating.entries?.includes(id))
  return (
    <>
      {rating.text && <p class="written">{rating.text}</p>}
      {evidence.length + entries.length > 0 && (
        <p class="hint">
          {words.shows}{' '}
          {[
            ...evidence.map(({ id, title }) => ({ id: id as string, href: '/career/skills', label: title })),
            ...entries.map(({ id, day, title }) => ({
              ...{ id: id as string, href: `/journal/${id}` },
              label: title ?? visit.formatting.date(day),
            })),
          ].map(({ id, href, label }, at) => (
            <span key={id}>
              {at > 0 && ', '}
              <a href={href}>{label}</a>
            </span>
          ))}
        </p>
      )}
    </>
  )
}

const Behind = ({ visit, ratings, page: asked }: RatingProps) => {
  const { card: words } = visit.words.ownership
  const { date } = visit.formatting
  const rows = ratings.rated.sides.flatMap((side) => side.ratings).toSorted((a, b) => (a.on < b.on ? 1 : -1))
  const list = listPage(rows, asked, SHOWN)
  return (
    <>
      <Table
        id="ratings-table"
        caption={words.heading}
        captionHidden
        rows={list.rows}
        rowKey={({ id }) => id}
        columns={[
          { key: 'on', label: words.on, heads: true, cell: ({ on, of }) => `${date(on)}, ${words.side[of].name}` },
          { key: 'value', label: words.value, numeric: true, cell: ({ value }) => value },
          { key: 'text', label: words.text, cell: ({ text }) => text },
          {
            key: 'change',
            label: words.change,
            cell: ({ id, of, on }) => (
              <a
                href={`/job/${ratings.job.id}/rating/${id}`}
                aria-label={words.changeOf(words.side[of].name, date(on))}
              >
                {words.change}
              </a>
            ),
          },
        ]}
      />
      <ListPager
        visit={visit}
        list={list}
        label={words.earlier}
        href={(page) => `/job/${ratings.job.id}?rated=${page}#ratings-behind`}
      />
    </>
  )
}
