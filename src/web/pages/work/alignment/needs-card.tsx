import { periodText } from '../../../forms/period-text.ts'
import { Card, EmptyState, LinkButton, Table } from '../../../layout/index.ts'
import type { AlignmentViewProps } from './alignment.tsx'

const BACK = encodeURIComponent('/work/alignment#needs')

/** All stated needs, to change in place, and a button for each work to state one. */
export const NeedsCard = ({ visit, now }: AlignmentViewProps) => {
  const { needs: words } = visit.words.alignment
  const names = new Map(now.works.map(({ work }) => [work.id as string, work.name]))
  return (
    <Card layer="work" id="needs" eyebrow={words.eyebrow} heading={words.heading}>
      <NeedsTable visit={visit} now={now} />
      <p class="actions">
        {[...names].map(([id, name]) => (
          <LinkButton key={id} small href={`/work/${id}/need/new?back=${BACK}`}>
            {words.add(name)}
          </LinkButton>
        ))}
      </p>
    </Card>
  )
}

const NeedsTable = ({ visit, now }: AlignmentViewProps) => {
  const { needs: words } = visit.words.alignment
  const { percent, number } = visit.formatting
  const { none } = visit.words.things
  const names = new Map(now.works.map(({ work }) => [work.id as string, work.name]))
  return (
    <Table
      id="needs-table"
      caption={words.caption}
      captionHidden
      rows={now.needs}
      rowKey={({ id }) => id}
      empty={<EmptyState>{words.none}</EmptyState>}
      columns={[
        { key: 'need', label: words.column.need, heads: true, cell: ({ name }) => name },
        { key: 'work', label: words.column.work, cell: ({ work }) => names.get(work ?? '') ?? none },
        { key: 'least', label: words.column.least, numeric: true, cell: ({ least }) => percent(least ?? 0) },
        {
          key: 'swing',
          label: words.column.swing,
          numeric: true,
          cell: ({ swing }) => (swing === undefined ? none : number(swing)),
        },
        {
          key: 'when',
          label: words.column.when,
          cell: (need) => (need.from || need.to ? periodText(visit, need) : visit.words.job.edges.always),
        },
        {
          key: 'change',
          label: words.column.change,
          cell: ({ id, name, work }) => (
            <a href={`/work/${work}/need/${id}?back=${BACK}`} aria-label={words.changeOf(name)}>
              {words.column.change}
            </a>
          ),
        },
      ]}
    />
  )
}
