import type { Finding, JobAlignment } from '#measures'
import { FindingText, HowComputed, rowsHref } from '../../../figures/index.ts'
import { type Column, Disclosure, Table } from '../../../layout/index.ts'
import type { Visit } from '../../../visit.ts'
import { type AlignedWorkProps, entriesHref } from './aligned-work-card.tsx'

type FindingsOf<Row> = { [Key in keyof Row]: Row[Key] extends Finding ? Key : never }[keyof Row] & string

/** A column of one finding of each row, with its interval and sample. */
function column<Row>(visit: Visit, key: FindingsOf<Row>, label: string): Column<Row> {
  return { key, label, numeric: true, cell: (row) => <FindingText visit={visit} finding={row[key] as Finding} /> }
}

/** A column of what entries of a job tell, each a link to them. */
function entriesColumn(visit: Visit, key: 'energy' | 'wins', label: string): Column<JobAlignment> {
  const cell = ({ [key]: finding }: JobAlignment) => {
    const href = finding.n && finding.rows ? rowsHref(finding.rows) : undefined
    const text = <FindingText visit={visit} finding={finding} />
    return href ? <a href={href}>{text}</a> : text
  }
  return { key, label, numeric: true, cell }
}

/** Every job that served the work, with hours, need and supply, energy and wins. */
export const ByJob = ({ visit, now, work: { work, figures } }: AlignedWorkProps) => {
  const { byJob: words } = visit.words.alignment
  const titles = new Map(now.jobs.map(({ id, title }) => [id as string, title]))
  const { byJob, need } = figures
  const nameOf = (job: string) => titles.get(job) ?? visit.words.work.unsorted
  const [first] = byJob
  return (
    <Disclosure summary={words.summary(byJob.length)} id={`by-job-part-${work.id}`} open>
      <Table
        id={`by-job-${work.id}`}
        caption={words.caption}
        rows={byJob}
        rowKey={({ job }) => job}
        columns={[
          {
            key: 'job',
            label: visit.words.job.column.job,
            heads: true,
            cell: ({ job }) => <a href={`/job/${job}`}>{nameOf(job)}</a>,
          },
          column<JobAlignment>(visit, 'hours', words.hours),
          column<JobAlignment>(visit, 'share', words.share),
          ...(need
            ? [
                column<JobAlignment>(visit, 'deficit', words.deficit),
                column<JobAlignment>(visit, 'excess', words.excess),
              ]
            : []),
          entriesColumn(visit, 'energy', words.energy),
          entriesColumn(visit, 'wins', words.wins),
        ]}
      />
      {need && <p class="card-foot">{words.foot}</p>}
      {first && (
        <HowComputed
          visit={visit}
          finding={first.share}
          id={`how-job-${work.id}`}
          rows={`/work/${work.id}/ledger`}
          general
        />
      )}
    </Disclosure>
  )
}

/** What served the work under each of its wordings, the oldest first. */
export const ByWording = ({ visit, work: { work, wordings } }: AlignedWorkProps) => {
  const { byWording: words } = visit.words.alignment
  const { date } = visit.formatting
  return (
    <Disclosure summary={words.summary(wordings.length)} id={`by-wording-part-${work.id}`}>
      <Table
        id={`by-wording-${work.id}`}
        caption={words.caption}
        captionHidden
        rows={wordings}
        rowKey={({ wording }) => wording.id}
        columns={[
          {
            key: 'wording',
            label: words.wording,
            heads: true,
            cell: ({ wording }) => <q class="wording">{wording.text}</q>,
          },
          { key: 'when', label: words.when, cell: ({ period }) => words.until(date(period.from), date(period.to)) },
          {
            key: 'hours',
            label: words.hours,
            numeric: true,
            cell: ({ served }) => (
              <a href={`/work/${work.id}/ledger`}>
                <FindingText visit={visit} finding={served.hours} />
              </a>
            ),
          },
          {
            key: 'share',
            label: words.share,
            numeric: true,
            cell: ({ served }) => <FindingText visit={visit} finding={served.share} />,
          },
          {
            key: 'energy',
            label: words.energy,
            numeric: true,
            cell: ({ energy }) =>
              energy.n ? (
                <a href={entriesHref(work.id, 'check-in', energy)}>
                  <FindingText visit={visit} finding={energy} />
                </a>
              ) : (
                <FindingText visit={visit} finding={energy} />
              ),
          },
          {
            key: 'wins',
            label: words.wins,
            numeric: true,
            cell: ({ wins }) =>
              wins.value ? (
                <a href={entriesHref(work.id, 'win', wins)}>
                  <FindingText visit={visit} finding={wins} />
                </a>
              ) : (
                <FindingText visit={visit} finding={wins} />
              ),
          },
        ]}
      />
    </Disclosure>
  )
}
