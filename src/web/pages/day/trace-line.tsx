import type { Interval } from '#record'
import type { Visit } from '../../visit.ts'

export interface TraceLineProps {
  visit: Visit
  trace: Interval
  /** Title of its job; absent when it is unsorted, or the job is that of the stretch it stands under. */
  job?: string | undefined
  /** Path of the page it is shown on. */
  back: string
}

/** One trace: when, what kind, its title to open it by, and all else that is known of it. */
export const TraceLine = ({ visit, trace, job, back }: TraceLineProps) => {
  const { trace: words, unsorted } = visit.words.day
  const kind = words.kinds[trace.trace ?? 'tracked']
  const known = [job ?? (trace.job ? undefined : unsorted), ...detailsOf(visit, trace)].filter(Boolean).join(' · ')
  const title = trace.title ?? words.untitled
  return (
    <li>
      {timeOf(visit, trace)} {kind}:{' '}
      {trace.job ? <a href={`/job/${trace.job}/interval/${trace.id}?back=${back}`}>{title}</a> : title}
      {known && <span class="soft"> {known}</span>}
      {!trace.job && (
        <>
          {' '}
          <a href="/sort">{words.sortIt}</a>
        </>
      )}
    </li>
  )
}

/** A moment is told by its time alone. */
function timeOf({ words, formatting }: Visit, { trace, startAt, endAt }: Interval): string {
  if (trace === 'commit' || trace === 'post' || trace === 'mail') return formatting.time(endAt)
  return words.day.stretches.between(formatting.time(startAt), formatting.time(endAt))
}

function detailsOf({ words, formatting }: Visit, trace: Interval): string[] {
  const { trace: told } = words.day
  const { project, calendar, app, domains, tags, sortedBy, likely } = trace
  return [
    project ? told.project(project) : '',
    calendar ? told.calendar(calendar) : '',
    app ? told.app(app) : '',
    domains?.length ? told.people(domains.join(', ')) : '',
    tags?.length ? told.tags(tags.join(', ')) : '',
    sortedBy ? told.sorted : '',
    likely === undefined ? '' : told.likely(formatting.percent(likely)),
  ]
}
