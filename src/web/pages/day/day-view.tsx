import { addDays } from '#calendar'
import type { Day } from '#questions'
import { DayLanes } from '#web/charts'
import { Button, Card, DateField, EmptyState, LinkButton, PageHead, Pager } from '../../layout/index.ts'
import type { Visit } from '../../visit.ts'
import { DayHow } from './day-how.tsx'
import { dayLanesOf, dayTicksOf } from './day-lanes-of.ts'
import { HoursTable } from './hours-table.tsx'
import { lengthText } from './length-text.ts'
import { StretchList } from './stretch-list.tsx'

interface DayViewProps {
  visit: Visit
  day: Day
}

/** One day as one timeline: drawn, summed by job, and stretch by stretch. */
export const DayView = ({ visit, day }: DayViewProps) => {
  const { words, formatting } = visit
  const { traces, traced, counted } = day
  return (
    <>
      <PageHead
        layer="job"
        eyebrow={formatting.weekdayLong(day.day)}
        heading={formatting.date(day.day)}
        lede={
          traces > 0 && (
            <p>
              {words.day.lede(traces, lengthText(visit, traced), lengthText(visit, counted), counted > traced + 30)}
            </p>
          )
        }
        actions={<Choice visit={visit} day={day} />}
      />
      {traces === 0 ? (
        <EmptyState
          action={
            <>
              <LinkButton href="/import" tone="main">
                {words.day.importInstead}
              </LinkButton>
              <LinkButton href="/job">{words.day.byHand}</LinkButton>
            </>
          }
        >
          {words.day.empty}
        </EmptyState>
      ) : (
        <>
          <Hours visit={visit} day={day} />
          <StretchList visit={visit} day={day} />
        </>
      )}
    </>
  )
}

const Choice = ({ visit, day }: DayViewProps) => {
  const { day: words } = visit.words
  return (
    <form method="get" action="/day" class="day-choice" aria-label={words.choose}>
      <Pager
        label={words.pager}
        previousHref={`/day/${addDays(day.day, -1)}`}
        nextHref={`/day/${addDays(day.day, 1)}`}
        words={words.steps}
      />
      <DateField id="day" label={words.choose} value={day.day} required />
      <Button>{words.show}</Button>
    </form>
  )
}

const Hours = ({ visit, day }: DayViewProps) => {
  const { day: words } = visit.words
  return (
    <Card layer="job" id="hours" heading={words.hours.heading}>
      <DayLanes
        id="day-lanes"
        title={words.strip(visit.formatting.date(day.day))}
        description={words.description}
        lanes={dayLanesOf(visit, day)}
        ticks={dayTicksOf(visit, day)}
        legend={words.sureness}
      />
      <HoursTable visit={visit} day={day} />
      <DayHow visit={visit} />
    </Card>
  )
}
