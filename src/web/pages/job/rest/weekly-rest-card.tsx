import { FindingFigure } from '../../../figures/index.ts'
import { Card } from '../../../layout/index.ts'
import type { RestViewProps } from './rest.tsx'

/** How many weeks had no long rest. */
export const WeeklyRestCard = ({ visit, now }: RestViewProps) => {
  const { weekly: words } = visit.words.rest
  const { weeks, shortestWeek } = now.rest
  return (
    <Card layer="job" id="weekly" eyebrow={words.eyebrow} heading={words.heading}>
      <FindingFigure
        visit={visit}
        finding={weeks}
        label={words.below}
        layer="job"
        id="how-weekly"
        rows="#shortest-week"
      />
      {shortestWeek && (
        <p class="card-foot" id="shortest-week">
          {words.shortest(visit.formatting.number(shortestWeek.hours, 1), visit.formatting.date(shortestWeek.from))}{' '}
          <a href={`/day/${shortestWeek.from}`}>{visit.words.rest.daily.openDay}</a>
        </p>
      )}
    </Card>
  )
}
