import { lastDay } from '#calendar'
import { freshId } from '#record'
import { Button, Facts, Form, LinkButton, PageHead } from '../../layout/index.ts'
import { fullTitle } from './full-title.ts'
import type { JobViewProps } from './job-view.tsx'
import { daysText } from './line-text.ts'

/** Title, terms and what one can do at once. */
export const JobHead = ({ visit, now }: JobViewProps) => {
  const { job: words } = visit.words
  const { job } = now.parts
  const isPast = job.to !== undefined && lastDay(job.to) < now.today
  return (
    <PageHead
      layer="job"
      eyebrow={
        <>
          <a href="/job">{isPast ? words.jobEnded : words.heldNow}</a>
          {!isPast && ` · ${words.heldCount(now.held.count, now.held.paid)}`}
        </>
      }
      heading={fullTitle(now.parts)}
      lede={<JobFacts visit={visit} now={now} />}
      actions={
        <>
          <LinkButton href={`/job/${job.id}/edges`}>{words.redraw}</LinkButton>
          {!isPast && <Timer visit={visit} now={now} />}
        </>
      }
    />
  )
}

const JobFacts = ({ visit: { words, formatting }, now }: JobViewProps) => {
  const { facts, paid, unpaid } = words.job
  const { job } = now.parts
  const { position, came } = now
  const how = came?.decidedBy && facts.decided[came.kind]?.[came.decidedBy]
  return (
    <Facts>
      <span>
        {job.paid ? paid : unpaid}
        {' · '}
        {job.from ? (
          <>
            {job.to ? facts.from : facts.since} <b>{formatting.date(job.from)}</b>
          </>
        ) : (
          facts.datesUnknown
        )}
        {job.to && (
          <>
            {' '}
            {facts.to} <b>{formatting.date(job.to)}</b>
          </>
        )}
      </span>
      {position?.from && position.from !== job.from && (
        <span>
          {position.title === job.title ? facts.positionSince : facts.positionNamed(position.title)}{' '}
          <b>{formatting.date(position.from)}</b>
          {how && `, ${how}`}
        </span>
      )}
      <AgreedFact visit={{ words, formatting }} now={now} />
    </Facts>
  )
}

/** “agreed 40 h, Mon–Fri 09:00–17:00, no mail after 19:00”. */
const AgreedFact = ({
  visit: { words, formatting },
  now,
}: {
  visit: Pick<JobViewProps['visit'], 'words' | 'formatting'>
  now: JobViewProps['now']
}) => {
  const { job, things } = words
  const hours = now.agreed.find(({ kind }) => kind === 'weekly hours')?.hours
  const windows = now.agreed.filter(({ kind }) => kind === 'daily window')
  const quiet = now.agreed.filter(({ kind }) => kind === 'quiet evening')
  if (hours === undefined && !windows.length && !quiet.length) return null
  const parts = [
    hours !== undefined && <b>{job.hours(formatting.number(hours, hours % 1 ? 1 : 0))}</b>,
    ...windows.map(({ days = [], opensAt, closesAt }) => (
      <>
        {daysText(days, things.weekdays)}{' '}
        <b>
          {opensAt}–{closesAt}
        </b>
      </>
    )),
    ...[...Map.groupBy(quiet, ({ opensAt }) => opensAt)].map(([opensAt, same]) => (
      <>
        {job.facts.quiet(
          daysText(
            same.flatMap(({ days = [] }) => days),
            things.weekdays,
          ),
        )}{' '}
        <b>{opensAt}</b>
      </>
    )),
  ].filter(Boolean)
  return (
    <span>
      {job.facts.agreed}{' '}
      {parts.map((part, index) => (
        <>
          {index > 0 && ', '}
          {part}
        </>
      ))}
    </span>
  )
}

const Timer = ({ visit, now }: JobViewProps) => {
  const { job: words } = visit.words
  const { job, jobs } = now.parts
  const runsHere = now.timer?.job === job.id
  const elsewhere = now.timer && !runsHere && jobs.find(({ id }) => id === now.timer?.job)
  return (
    <Form
      action={`/job/${job.id}/${runsHere ? 'stop' : 'start'}`}
      token={visit.token}
      operation={freshId()}
      class="form-inline"
    >
      <Button tone="main" title={elsewhere ? words.runsElsewhere(elsewhere.title) : undefined}>
        {runsHere && now.timer ? words.stopTimer(visit.formatting.time(now.timer.startAt)) : words.startTimer}
      </Button>
    </Form>
  )
}
