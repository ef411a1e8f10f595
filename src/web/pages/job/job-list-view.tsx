import type { JobList, ListedJob } from '#questions'
import { periodText } from '../../forms/period-text.ts'
import { Card, Chip, type Column, EmptyState, LinkButton, PageHead, Table } from '../../layout/index.ts'
import type { Visit } from '../../visit.ts'

/** The jobs held now, and below them those that ended. */
export const JobListView = ({ visit, list }: { visit: Visit; list: JobList }) => {
  const { job: words } = visit.words
  const paid = list.held.filter(({ job }) => job.paid).length
  const add = <LinkButton href="/job/new">{words.add}</LinkButton>
  return (
    <>
      <PageHead
        layer="job"
        heading={words.heading}
        lede={<p>{words.lede(list.held.length, paid)}</p>}
        actions={list.held.length + list.past.length > 0 ? add : undefined}
      />
      <Card layer="job" id="held">
        <Table
          id="jobs-held"
          caption={words.heading}
          captionHidden
          columns={heldColumns(visit)}
          rows={list.held}
          rowKey={({ job }) => job.id}
          empty={<NoJob visit={visit} anyPast={list.past.length > 0} />}
        />
      </Card>
      {list.past.length > 0 && (
        <Card layer="job" id="past" heading={words.past} footer={words.pastLede}>
          <Table
            id="jobs-past"
            caption={words.past}
            captionHidden
            columns={pastColumns(visit)}
            rows={list.past}
            rowKey={({ job }) => job.id}
          />
        </Card>
      )}
    </>
  )
}

const NoJob = ({ visit, anyPast }: { visit: Visit; anyPast: boolean }) => {
  const { job: words } = visit.words
  return (
    <EmptyState
      heading={words.emptyHeading}
      action={
        <>
          <LinkButton href="/job/new" tone="main">
            {words.add}
          </LinkButton>
          {!anyPast && <LinkButton href="/import">{words.importInstead}</LinkButton>}
        </>
      }
    >
      {words.empty}
    </EmptyState>
  )
}

function nameColumn({ words }: Visit): Column<ListedJob> {
  return {
    key: 'job',
    label: words.job.column.job,
    heads: true,
    cell: ({ job, organisation, position }) => (
      <>
        <a href={`/job/${job.id}`}>{job.title}</a>
        <span class="row-note">
          {[position?.title !== job.title && position?.title, organisation].filter(Boolean).join(', ')}
        </span>
      </>
    ),
  }
}

function termsColumn({ words }: Visit): Column<ListedJob> {
  return {
    key: 'terms',
    label: words.job.column.terms,
    cell: ({ job }) => (
      <>
        <Chip tone={job.paid ? 'job' : 'work'}>{job.paid ? words.job.paid : words.job.unpaid}</Chip>
        <span class="row-note">{words.things.job.kinds[job.kind]}</span>
      </>
    ),
  }
}

function heldColumns(visit: Visit): Column<ListedJob>[] {
  const { words, formatting } = visit
  const { column, hours, notAgreed, noBoundary, nothingTraced } = words.job
  const soft = (text: string) => <span class="soft">{text}</span>
  return [
    nameColumn(visit),
    termsColumn(visit),
    {
      key: 'since',
      label: column.since,
      cell: ({ job }) => (job.from ? formatting.date(job.from) : words.things.none),
    },
    {
      key: 'agreed',
      label: column.agreed,
      numeric: true,
      cell: ({ agreedHours }) =>
        agreedHours === undefined ? soft(notAgreed) : hours(formatting.number(agreedHours, agreedHours % 1 ? 1 : 0)),
    },
    {
      key: 'week',
      label: column.week,
      numeric: true,
      cell: ({ seconds }) => (seconds ? hours(formatting.hours(seconds)) : soft(nothingTraced)),
    },
    {
      key: 'bleed',
      label: column.bleed,
      numeric: true,
      cell: ({ job, bounded, bleed }) => {
        if (!job.paid) return words.things.none
        return bounded || bleed ? hours(formatting.hours(bleed)) : <a href={`/job/${job.id}/edges`}>{noBoundary}</a>
      },
    },
  ]
}

function pastColumns(visit: Visit): Column<ListedJob>[] {
  return [
    nameColumn(visit),
    termsColumn(visit),
    { key: 'period', label: visit.words.job.column.period, cell: ({ job }) => periodText(visit, job) },
  ]
}
