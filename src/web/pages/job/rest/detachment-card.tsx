import { FindingFigure } from '../../../figures/index.ts'
import { Card, EmptyState, LinkButton } from '../../../layout/index.ts'
import { MonthBars } from './month-bars.tsx'
import type { RestViewProps } from './rest.tsx'

/** How far the mind had let go, as check-ins say; a question where nobody answered it yet. */
export const DetachmentCard = ({ visit, now }: RestViewProps) => {
  const { detachment: words } = visit.words.rest
  const { whole, months } = now.detachment
  if (!whole.n)
    return (
      <Card layer="job" id="detachment" eyebrow={words.eyebrow} heading={words.heading}>
        <EmptyState action={<LinkButton href="/journal/new?kind=check-in">{words.ask}</LinkButton>}>
          {words.none}
        </EmptyState>
      </Card>
    )
  return (
    <Card layer="job" id="detachment" eyebrow={words.eyebrow} heading={words.heading}>
      <FindingFigure visit={visit} finding={whole} label={words.label} layer="job" id="how-detachment" />
      <MonthBars
        visit={visit}
        id="detached"
        title={words.chart}
        description={words.description}
        months={months}
        format={(value) => visit.formatting.number(value, value % 1 ? 1 : 0)}
        table={{ summary: words.table, month: words.column.month, value: words.column.mean }}
      />
      <p class="card-foot">{words.foot}</p>
    </Card>
  )
}
