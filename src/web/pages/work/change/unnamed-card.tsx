import { notEnoughText, numberText, type UnnamedChange, unitText, valueText } from '#measures'
import type { ChangeNow } from '#questions'
import { HowComputed } from '../../../figures/index.ts'
import { Card, Disclosure, Table } from '../../../layout/index.ts'
import type { Visit } from '../../../visit.ts'

interface UnnamedRow {
  job: ChangeNow['unnamed'][number]['job']
  one: UnnamedChange
}

/** Steps at weeks nobody named: announced only where the rule says so. */
export const UnnamedCard = ({ visit, now }: { visit: Visit; now: ChangeNow }) => {
  const { formatting, words } = visit
  const { unnamed: own, series: names } = words.change
  const rows = now.unnamed.flatMap(({ job, series }) => series.map((one): UnnamedRow => ({ job, one })))
  const first = rows[0]?.one.chance
  return (
    <Card layer="work" id="unnamed" eyebrow={own.eyebrow} heading={own.heading}>
      <p class="hint">{own.lede}</p>
      {!first && <p>{own.none}</p>}
      {now.unnamed.map(({ job, series }) => {
        const announced = series.filter((one) => one.announced)
        return announced.length === 0 ? (
          <p key={job.id}>{own.nothing(job.title)}</p>
        ) : (
          announced.map((one) => (
            <p key={one.series}>
              {announcedText(visit, one)}{' '}
              <a href={`/work/change?on=${one.announced?.on}&job=${job.id}#chosen`}>{own.look}</a>
            </p>
          ))
        )
      })}
      {first && (
        <>
          <Disclosure summary={own.table} id="unnamed-rows">
            <Table
              id="unnamed-table"
              caption={own.caption}
              rows={rows}
              rowKey={({ job, one }) => `${job.id} ${one.series}`}
              columns={[
                { key: 'series', label: own.column.series, heads: true, cell: ({ one }) => names.names[one.series] },
                { key: 'job', label: own.column.job, cell: ({ job }) => job.title },
                {
                  key: 'chance',
                  label: own.column.chance,
                  numeric: true,
                  cell: ({ one: { chance } }) =>
                    chance.value === undefined ? notEnoughText(chance.notEnough) : valueText(chance, formatting),
                },
                {
                  key: 'weeks',
                  label: own.column.weeks,
                  numeric: true,
                  cell: ({ one }) => formatting.number(one.chance.n),
                },
              ]}
            />
          </Disclosure>
          <HowComputed visit={visit} finding={first} id="how-unnamed" general />
        </>
      )}
    </Card>
  )
}

function announcedText({ formatting, words }: Visit, { series, announced, level }: UnnamedChange): string {
  const { unnamed: own, series: names } = words.change
  if (!announced) return ''
  const text = (value: number) => [numberText(value, level, formatting), unitText(level)].filter(Boolean).join(' ')
  const [from, to] = announced.between
  return own.announced({
    series: names.names[series],
    from: formatting.date(from),
    to: formatting.date(to),
    before: text(announced.before),
    after: text(announced.after),
  })
}
