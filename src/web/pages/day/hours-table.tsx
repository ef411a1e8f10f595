import type { Day, DayJob } from '#questions'
import { Table } from '../../layout/index.ts'
import type { Visit } from '../../visit.ts'
import { lengthText } from './length-text.ts'

const COLUMNS = ['sure', 'likely', 'guessed'] as const

/** Hours of each job, by how well they are known. */
export const HoursTable = ({ visit, day }: { visit: Visit; day: Day }) => {
  const { hours: words, sureness, unsorted } = visit.words.day
  const titles = new Map(day.jobs.map(({ id, title }) => [id as string, title]))
  const written = (seconds: number) => (seconds >= 30 ? lengthText(visit, seconds) : words.none)
  const sumOf = (of: (job: DayJob) => number) => written(day.hours.reduce((sum, job) => sum + of(job), 0))
  return (
    <Table
      id="day-hours"
      caption={words.caption}
      rows={day.hours}
      rowKey={({ job }) => job}
      columns={[
        {
          key: 'job',
          label: words.job,
          heads: true,
          cell: ({ job }) => (job ? <a href={`/job/${job}`}>{titles.get(job)}</a> : unsorted),
        },
        ...COLUMNS.map((key) => ({
          ...{ key, label: sureness[key], numeric: true },
          cell: ({ by }: DayJob) => written(by[key]),
        })),
        { key: 'all', label: words.all, numeric: true, cell: ({ seconds }) => written(seconds) },
      ]}
      totals={{
        job: words.sum,
        ...Object.fromEntries(COLUMNS.map((key) => [key, sumOf(({ by }) => by[key])])),
        all: sumOf(({ seconds }) => seconds),
      }}
    />
  )
}
