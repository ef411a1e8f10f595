import type { Position } from '#record'
import { periodText } from '../../forms/period-text.ts'
import { Card, LinkButton, Table } from '../../layout/index.ts'
import type { JobViewProps } from './job-view.tsx'

/** The positions held inside the job, newest first, with their highlights. */
export const PositionsCard = ({ visit, now }: JobViewProps) => {
  const { job: words, things } = visit.words
  const { job, positions } = now.parts
  const path = `/job/${job.id}/position`
  return (
    <Card
      layer="job"
      id="positions"
      eyebrow={words.positions.eyebrow}
      heading={words.positions.heading}
      actions={
        <LinkButton small href={`${path}/new`}>
          {things.position.add}
        </LinkButton>
      }
    >
      {positions.length === 0 && <p class="soft">{words.positions.none}</p>}
      <ol class="timeline">
        {positions.map((position) => (
          <OnePosition key={position.id} visit={visit} now={now} position={position} />
        ))}
      </ol>
    </Card>
  )
}

const OnePosition = ({ visit, now, position }: JobViewProps & { position: Position }) => {
  const { words } = visit
  const { highlights = [] } = position
  return (
    <li>
      <p class="timeline-head">
        <b>{position.title}</b> <span class="soft">{periodText(visit, position)}</span>{' '}
        <a href={`/job/${now.parts.job.id}/position/${position.id}`} aria-label={words.job.changeOf(position.title)}>
          {words.job.change}
        </a>
      </p>
      {position.place && <p class="soft">{position.place}</p>}
      {position.summary && <p class="written">{position.summary}</p>}
      {highlights.length > 0 && (
        <ul>
          {highlights.map((highlight, index) => (
            <li key={index}>{highlight}</li>
          ))}
        </ul>
      )}
    </li>
  )
}

/** The moves of the job, and who decided them. */
export const MovesCard = ({ visit, now }: JobViewProps) => {
  const { job: words, things } = visit.words
  const { job, moves, positions } = now.parts
  const path = `/job/${job.id}/move`
  const titleOf = (id: string | undefined) => positions.find((position) => position.id === id)?.title
  return (
    <Card
      layer="career"
      id="moves"
      eyebrow={words.moves.eyebrow}
      heading={words.moves.heading}
      actions={
        <LinkButton small href={`${path}/new`}>
          {things.move.add}
        </LinkButton>
      }
    >
      <Table
        id="moves-table"
        caption={words.moves.heading}
        captionHidden
        rows={moves}
        rowKey={({ id }) => id}
        empty={<p class="soft">{words.moves.none}</p>}
        columns={[
          { key: 'on', label: things.move.on, heads: true, cell: ({ on }) => visit.formatting.date(on) },
          {
            key: 'kind',
            label: things.move.kind,
            cell: ({ kind, position, note }) => (
              <>
                {[things.move.kinds[kind], titleOf(position)].filter(Boolean).join(': ')}
                {note && <span class="row-note">{note}</span>}
              </>
            ),
          },
          {
            key: 'by',
            label: things.move.decidedBy,
            cell: ({ decidedBy }) => (decidedBy ? things.move.deciders[decidedBy] : things.move.undecided),
          },
          {
            key: 'change',
            label: words.change,
            cell: ({ id, kind }) => (
              <a href={`${path}/${id}`} aria-label={words.changeOf(things.move.kinds[kind])}>
                {words.change}
              </a>
            ),
          },
        ]}
      />
    </Card>
  )
}
