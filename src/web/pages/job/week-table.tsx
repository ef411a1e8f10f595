import type { PlainDate } from '#calendar'
import type { WeekStretch } from '#questions'
import { Table } from '../../layout/index.ts'
import type { JobViewProps } from './job-view.tsx'

interface Row extends WeekStretch {
  day: PlainDate
}

/** Every stretch of the week, with the interval behind it to open and correct. */
export const WeekTable = ({ visit, now }: JobViewProps) => {
  const { formatting, words } = visit
  const { week, bleedKinds } = words.job
  const { id } = now.parts.job
  const back = encodeURIComponent(`/job/${id}?week=${now.week.from}`)
  const titles = new Map(now.week.jobs.map((job) => [job.id as string, job.title]))
  const rows: Row[] = now.week.days.flatMap(({ day, stretches }) => stretches.map((stretch) => ({ ...stretch, day })))
  return (
    <Table
      id="week-table"
      caption={week.caption}
      rows={rows}
      rowKey={(row, index) => `${row.interval} ${index}`}
      empty={<p class="soft">{week.nothing}</p>}
      columns={[
        {
          key: 'day',
          label: words.job.pieces.day,
          cell: (row) => <a href={`/day/${row.day}`}>{formatting.weekday(row.day)}</a>,
        },
        {
          key: 'time',
          label: words.job.pieces.time,
          cell: (row) => `${formatting.clock(row.from)}–${formatting.clock(row.to)}`,
        },
        {
          key: 'what',
          label: words.job.pieces.interval,
          heads: true,
          cell: (row) => (
            <a href={`/job/${row.job || id}/interval/${row.interval}?back=${back}`}>
              {row.title ?? words.job.pieces.untitled}
            </a>
          ),
        },
        {
          key: 'kind',
          label: words.job.pieces.kind,
          cell: (row) =>
            row.kind === 'other'
              ? (titles.get(row.job) ?? words.job.unsortedTime)
              : row.bleed
                ? words.job.bledAs(bleedKinds[row.bleed])
                : week.insideShort,
        },
      ]}
    />
  )
}
