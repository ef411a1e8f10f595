import { type Finding, intervalText, numberText } from '#measures'
import { BarsOverTime } from '#web/charts'
import { FindingFigure, HowComputed } from '../../figures/index.ts'
import { Card, Disclosure, Table } from '../../layout/index.ts'
import type { Visit } from '../../visit.ts'
import type { PeopleProps } from './people-view.tsx'
import { peopleHref } from './terms.ts'

/** Who would still be there, by contacts and by conversations. */
export const OutsideCard = ({ visit, now }: PeopleProps) => {
  const { outside: words } = visit.words.people
  const { number } = visit.formatting
  const { counts, share, index } = now.outside
  const employers = now.employers.length ? now.employers.join(', ') : undefined
  return (
    <Card layer="career" id="outside" eyebrow={words.eyebrow} heading={words.heading}>
      <FindingFigure
        visit={visit}
        finding={share}
        label={words.share(employers)}
        layer="career"
        id="outside-how"
        rows={peopleHref({ show: 'outside' })}
      />
      <p>
        {words.counts({
          inside: number(counts.inside),
          outside: number(counts.outside),
          unknown: number(counts.unknown),
        })}{' '}
        {counts.unknown > 0 && <a href={peopleHref({ show: 'unknown' })}>{words.place}</a>}
      </p>
      {index.value !== undefined && (
        <FindingFigure
          visit={visit}
          finding={index}
          label={words.index}
          id="index-how"
          rows={peopleHref({ order: 'name' })}
        />
      )}
      <Since visit={visit} now={now} />
      <Quarters visit={visit} quarters={now.talks.quarters} />
    </Card>
  )
}

/** How long ago one last talked with somebody outside; said gently once it is long. */
const Since = ({ visit, now }: Pick<PeopleProps, 'visit' | 'now'>) => {
  const { outside: words } = visit.words.people
  const { since, isQuiet } = now.talks
  if (since.value === undefined) return now.outside.counts.outside > 0 ? <p>{words.never}</p> : null
  const weeks = numberText(since.value, 'weeks', visit.formatting)
  return (
    <>
      {isQuiet ? <p>{words.quiet(weeks)}</p> : <p class="soft">{words.since(weeks)}</p>}
      <HowComputed visit={visit} finding={since} id="since-how" />
    </>
  )
}

type QuarterRows = PeopleProps['now']['talks']['quarters']

const Quarters = ({ visit, quarters }: { visit: Visit; quarters: QuarterRows }) => {
  const { outside: words } = visit.words.people
  const named = quarters.map((quarter) => ({ ...quarter, ...namesOf(visit, quarter.days.from) }))
  const first = [...quarters].reverse().find(({ share }) => share.value !== undefined)
  if (!first) return null
  return (
    <>
      <BarsOverTime
        id="outside-quarters"
        title={words.quarters}
        description={words.quartersAre}
        tone="career"
        format={(value) => visit.formatting.percent(value)}
        bars={named.map(({ days, share, name, short }, at) => ({
          id: days.from,
          label: short,
          title: titleOf(visit, name, share),
          value: share.value ?? null,
          interval: share.interval,
          emphasis: at === named.length - 1,
        }))}
      />
      <Disclosure summary={words.table} id="quarters">
        <Table
          id="quarter-table"
          caption={words.quarters}
          rows={named}
          rowKey={({ days }) => days.from}
          columns={[
            { key: 'quarter', label: words.column.quarter, heads: true, cell: ({ name }) => name },
            {
              ...{ key: 'share', label: words.column.share, numeric: true },
              cell: ({ share }) =>
                share.value === undefined ? '–' : numberText(share.value, 'share', visit.formatting),
            },
            {
              ...{ key: 'interval', label: words.column.interval, numeric: true },
              cell: ({ share }) => intervalText(share, visit.formatting) ?? '–',
            },
            {
              ...{ key: 'all', label: words.column.all, numeric: true },
              cell: ({ all }) => visit.formatting.number(all),
            },
          ]}
        />
      </Disclosure>
      <HowComputed visit={visit} finding={first.share} id="quarters-how" general />
    </>
  )
}

function namesOf({ words }: Visit, from: string): { name: string; short: string } {
  const [number, year] = [Math.ceil(Number(from.slice(5, 7)) / 3), from.slice(0, 4)]
  const { quarter, short } = words.people.outside
  return { name: quarter(number, year), short: short(number, year) }
}

function titleOf({ words, formatting }: Visit, name: string, share: Finding): string {
  const { outside } = words.people
  if (share.value === undefined) return outside.none(name)
  return outside.bar(name, numberText(share.value, 'share', formatting), intervalText(share, formatting), share.n)
}
