import type { RatedJob } from '#measures'
import { RATED } from '#record'
import { HowComputed } from '../../../figures/index.ts'
import { Card, EmptyState, LinkButton, Table } from '../../../layout/index.ts'
import type { OwnershipProps } from './ownership-view.tsx'

/** Scope, motivation and impact job by job: what is job work and what is career. */
export const RatedCard = ({ visit, now }: OwnershipProps) => {
  const { rated: words } = visit.words.ownership
  const known = now.rated.flatMap(({ sides }) => sides).find(({ now: newest }) => newest.value !== undefined)
  const titles = new Map(now.jobs.map(({ id, title }) => [id as string, title]))
  const [first] = now.jobs
  if (!known)
    return (
      <Card layer="career" id="rated" eyebrow={words.eyebrow} heading={words.heading}>
        <EmptyState action={first && <LinkButton href={`/job/${first.id}#ratings`}>{words.rate}</LinkButton>}>
          {words.empty}
        </EmptyState>
      </Card>
    )
  return (
    <Card layer="career" id="rated" eyebrow={words.eyebrow} heading={words.heading}>
      <p class="hint">{words.lede}</p>
      <Table
        id="rated-table"
        caption={words.caption}
        captionHidden
        rows={now.rated}
        rowKey={({ job }) => job}
        columns={[
          {
            key: 'job',
            label: words.job,
            heads: true,
            cell: ({ job }) => <a href={`/job/${job}#ratings`}>{titles.get(job)}</a>,
          },
          ...RATED.map((of) => ({
            key: of,
            label: words.of[of],
            cell: (row: RatedJob) => <Cell visit={visit} now={now} row={row} of={of} />,
          })),
        ]}
      />
      <HowComputed visit={visit} finding={known.now} id="rated-how" rows="#rated-table" general />
    </Card>
  )
}

const Cell = ({ visit, row, of }: OwnershipProps & { row: RatedJob; of: (typeof RATED)[number] }) => {
  const { rated: words } = visit.words.ownership
  const { formatting } = visit
  const side = row.sides.find((one) => one.of === of)
  const [newest, before] = [side?.ratings.at(-1), side?.ratings.at(-2)]
  if (!newest) return <span class="soft">{words.none}</span>
  return (
    <>
      <svg class="rated-dots" width="74" height="14" aria-hidden="true">
        {[1, 2, 3, 4].map((step) => (
          <circle
            key={step}
            class={step <= newest.value ? 'rated-full' : 'rated-open'}
            cx={step * 18 - 9}
            cy={7}
            r={5}
          />
        ))}
      </svg>{' '}
      {words.value(formatting.number(newest.value))}
      {before && before.value !== newest.value && (
        <span class="row-note">{words.before(formatting.number(before.value), before.on.slice(0, 4))}</span>
      )}
    </>
  )
}
