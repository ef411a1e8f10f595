import { FindingFigure } from '../../../figures/index.ts'
import { Card } from '../../../layout/index.ts'
import type { OwnershipProps } from './ownership-view.tsx'

/** How widely a career is spread: one figure for each layer, in its colour. */
export const SpreadCard = ({ visit, now }: OwnershipProps) => {
  const { spread: words } = visit.words.ownership
  const { jobs, works, kinds } = now.spread
  return (
    <Card layer="career" id="spread" eyebrow={words.eyebrow} heading={words.heading}>
      <p class="hint">{words.lede}</p>
      <FindingFigure visit={visit} finding={jobs} label={words.jobs} layer="job" id="jobs-how" rows="/career" />
      <FindingFigure visit={visit} finding={works} label={words.works} layer="work" id="works-how" rows="/work" />
      <FindingFigure visit={visit} finding={kinds} label={words.kinds} layer="career" id="kinds-how" rows="/job" />
    </Card>
  )
}
