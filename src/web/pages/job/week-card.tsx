import { weeksAround } from '#questions'
import { WeekGrid } from '#web/charts'
import { Card, Disclosure, EmptyState, LinkButton, Pager } from '../../layout/index.ts'
import type { JobViewProps } from './job-view.tsx'
import { weekDaysOf } from './week-blocks.ts'
import { WeekFigures, WeekHow } from './week-figures.tsx'
import { WeekTable } from './week-table.tsx'

/** One week of the job: figures, hour by hour, and the intervals behind. */
export const WeekCard = (props: JobViewProps) => {
  const { visit, now } = props
  const { formatting, words } = visit
  const { week } = words.job
  const { id } = now.parts.job
  const { previous, next } = weeksAround(now.week)
  return (
    <Card
      layer="job"
      id="week"
      eyebrow={week.of(formatting.dayAndMonth(now.week.from))}
      actions={
        <Pager
          label={week.pager}
          previousHref={`/job/${id}?week=${previous}#week`}
          nextHref={`/job/${id}?week=${next}#week`}
          words={week.steps}
        />
      }
    >
      <WeekFigures {...props} />
      <WeekGrid
        id="week-grid"
        title={week.of(formatting.dayAndMonth(now.week.from))}
        description={week.description}
        days={weekDaysOf(visit, now.week)}
        hour={(hour) => String(hour).padStart(2, '0')}
      />
      {now.parts.job.paid && !isBounded(props) && (
        <EmptyState
          action={
            <LinkButton href={`/job/${id}/boundary/new?kind=daily%20window&back=/job/${id}`} tone="main">
              {week.drawWindow}
            </LinkButton>
          }
        >
          {week.noBoundary}
        </EmptyState>
      )}
      <WeekNotes {...props} />
    </Card>
  )
}

/** Was a window agreed for any day of the week shown? */
export function isBounded({ now }: Pick<JobViewProps, 'now'>): boolean {
  return now.week.days.some(({ windows }) => windows)
}

const WeekNotes = (props: JobViewProps) => {
  const { visit, now } = props
  const { week } = visit.words.job
  const { formatting } = visit
  const { id } = now.parts.job
  const count = now.sources.reduce((sum, source) => sum + source.count, 0)
  const named = now.sources.map((source) => week.source(source.name ?? week.byHand, formatting.number(source.count)))
  return (
    <>
      <p class="card-foot">
        {week.legend} {count > 0 && week.from(named.join(', '))}{' '}
        {now.unsorted > 0 && <a href="/sort">{week.unsorted(now.unsorted)}</a>}
        {now.unsorted > 0 && ' · '}
        <a href={`/job/${id}/interval/new?back=/job/${id}?week=${now.week.from}`}>{visit.words.things.interval.add}</a>
      </p>
      <div class="disclosures">
        <Disclosure summary={week.table} id="week-table-part">
          <WeekTable {...props} />
        </Disclosure>
        {now.figures.assumed === undefined && <WeekHow {...props} />}
      </div>
    </>
  )
}
