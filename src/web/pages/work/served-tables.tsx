import type { Serving } from '#record'
import { periodText } from '../../forms/period-text.ts'
import { Disclosure, LinkButton, Table } from '../../layout/index.ts'
import type { Visit } from '../../visit.ts'
import type { WorkCardProps } from './work-card.tsx'

interface Line {
  id: string
  name: string
  href: string
  hours: number
  of: number
}

/** Hours of each job that served the work. */
export const ServedByJob = ({ visit, work }: WorkCardProps) => {
  const { work: words } = visit.words
  const titles = new Map(work.jobs.map(({ id, title }) => [id as string, title]))
  const lines = work.served.byJob.map(({ job, hours, of }) => ({
    ...{ id: job, hours, of },
    name: titles.get(job) ?? words.unsorted,
    href: `/job/${job}`,
  }))
  return (
    <ServedTable
      visit={visit}
      id={`by-job-${work.work.id}`}
      caption={words.byJob}
      label={visit.words.job.column.job}
      lines={lines}
    />
  )
}

/** Hours of each duty that served the work. */
export const ServedByDuty = ({ visit, work }: WorkCardProps) => {
  const { work: words } = visit.words
  const names = new Map(work.duties.map(({ id, name }) => [id as string, name]))
  const lines = work.byDuty.map(({ duty, job, hours, of }) => ({
    ...{ id: duty, hours, of },
    name: names.get(duty) ?? words.unsorted,
    href: `/job/${job}#duties`,
  }))
  return (
    <ServedTable
      visit={visit}
      id={`by-duty-${work.work.id}`}
      caption={words.byDuty}
      label={visit.words.job.duties.duty}
      lines={lines}
    />
  )
}

interface ServedTableProps {
  visit: Visit
  id: string
  caption: string
  label: string
  lines: readonly Line[]
}

const ServedTable = ({ visit: { words, formatting }, id, caption, label, lines }: ServedTableProps) => (
  <Table
    id={id}
    caption={caption}
    rows={lines}
    rowKey={(line) => line.id}
    empty={<p class="soft">{words.work.noneServed}</p>}
    columns={[
      { key: 'name', label, heads: true, cell: ({ name, href }) => <a href={href}>{name}</a> },
      {
        key: 'hours',
        label: words.work.hoursServed,
        numeric: true,
        cell: ({ hours }) => words.job.hours(formatting.number(hours, 1)),
      },
      {
        key: 'of',
        label: words.work.hoursOf,
        numeric: true,
        cell: ({ of }) => words.job.hours(formatting.number(of, 1)),
      },
      {
        key: 'share',
        label: words.work.shareOf,
        numeric: true,
        cell: ({ hours, of }) => (of > 0 ? formatting.percent(hours / of) : words.things.none),
      },
    ]}
  />
)

/** What is said to serve the work, with shares and dates, to change in place. */
export const ServingsTable = ({ visit, work: own }: WorkCardProps) => {
  const { words, formatting } = visit
  const { work: text, things, job } = words
  const path = `/work/${own.work.id}/serving`
  const jobs = new Map(own.jobs.map(({ id, title }) => [id as string, title]))
  const duties = new Map(own.duties.map(({ id, name }) => [id as string, name]))
  const nameOf = ({ duty, job }: Serving) =>
    duty ? things.serving.dutyOf(duties.get(duty) ?? '') : things.serving.whole(jobs.get(job ?? '') ?? '')
  return (
    <Disclosure
      id={`servings-${own.work.id}`}
      summary={text.servingsCount(own.servings.length)}
      open={own.servings.length === 0}
    >
      <Table
        id={`servings-table-${own.work.id}`}
        caption={text.servings}
        captionHidden
        rows={own.servings}
        rowKey={({ id }) => id}
        empty={<p class="soft">{text.servingsNone}</p>}
        columns={[
          { key: 'what', label: text.servings, heads: true, cell: nameOf },
          { key: 'share', label: job.serves.share, numeric: true, cell: ({ share }) => formatting.percent(share) },
          {
            key: 'when',
            label: job.column.period,
            cell: (one) => (one.from || one.to ? periodText(visit, one) : job.edges.always),
          },
          {
            key: 'change',
            label: text.change,
            cell: (one) => (
              <a href={`${path}/${one.id}`} aria-label={text.changeOf(nameOf(one))}>
                {text.change}
              </a>
            ),
          },
        ]}
      />
      {own.single > 0 && <p class="card-foot">{text.single(own.single)}</p>}
      <p>
        <LinkButton small href={`${path}/new`}>
          {text.addServing}
        </LinkButton>
      </p>
    </Disclosure>
  )
}
