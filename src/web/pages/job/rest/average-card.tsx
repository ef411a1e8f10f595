import { FindingFigure } from '../../../figures/index.ts'
import { Card } from '../../../layout/index.ts'
import type { RestViewProps } from './rest.tsx'

/** The average week over four months, beside the 48 h figure. */
export const AverageCard = ({ visit, now }: RestViewProps) => {
  const { average: words } = visit.words.rest
  const { finding, isAbove, leaveDays } = now.average
  return (
    <Card layer="job" id="average" eyebrow={words.eyebrow} heading={words.heading}>
      <FindingFigure visit={visit} finding={finding} label={words.label} layer="job" id="how-average" rows="/job" />
      <p class="card-foot">
        {finding.value !== undefined && (isAbove ? words.above : words.below)} {leaveDays > 0 && words.leave(leaveDays)}
      </p>
    </Card>
  )
}
