import { type Finding, numberText, SPENDINGS, type Spending } from '#measures'
import { type ShareBar, ShareBars } from '#web/charts'
import { FindingFigure } from '../../../figures/index.ts'
import { Card, EmptyState, LinkButton } from '../../../layout/index.ts'
import type { Visit } from '../../../visit.ts'
import type { LifeboatProps } from './lifeboat-view.tsx'

const WEEKS_IN_MONTH = 365.2425 / 12 / 7

/** Months by spending, drawn on one line, with the median of a search as a mark. */
export const MeansCard = ({ visit, now }: LifeboatProps) => {
  const { means: words } = visit.words.lifeboat
  if (!now.means)
    return (
      <Card layer="career" id="means" eyebrow={words.eyebrow} heading={words.heading}>
        <EmptyState
          action={
            <LinkButton href="/career/lifeboat/means/new" tone="main">
              {words.state}
            </LinkButton>
          }
        >
          {words.empty}
        </EmptyState>
      </Card>
    )
  const { searchWeeks } = now.means
  const { formatting } = visit
  const foot = [
    words.stated(formatting.date(now.means.on)),
    ...(searchWeeks ? [words.mark(formatting.number(searchWeeks, searchWeeks % 1 ? 1 : 0))] : []),
  ]
  return (
    <Card layer="career" id="means" eyebrow={words.eyebrow} heading={words.heading} footer={foot.join(' ')}>
      <FindingFigure
        visit={visit}
        finding={now.runway.usual}
        label={words.level.usual}
        layer="career"
        id="runway-how"
        rows="#stated"
      />
      <ShareBars id="runway-bars" title={words.bars} bars={barsOf(visit, now)} whole={1} />
    </Card>
  )
}

/** All bars on one line of months, as long as the longest of them and a fifth more. */
function barsOf(visit: Visit, { runway, means }: LifeboatProps['now']): ShareBar[] {
  const { means: words } = visit.words.lifeboat
  const known = SPENDINGS.flatMap((level) => (runway[level] ? [{ level, finding: runway[level] }] : []))
  const mark = means?.searchWeeks && means.searchWeeks / WEEKS_IN_MONTH
  const ends = [...known.map(({ finding }) => finding.value ?? 0), mark || 0].filter(Number.isFinite)
  const whole = Math.max(1, ...ends) * 1.2
  return known.map(({ level, finding }) => {
    const months = textOf(visit, finding)
    return {
      id: level,
      label: words.level[level satisfies Spending],
      title: words.barTitle({ level: words.level[level], months }),
      share: Math.min(1, (finding.value ?? 0) / whole),
      ...(mark ? { intention: mark / whole } : {}),
      tone: 'career',
      figures: months,
    }
  })
}

function textOf({ words, formatting }: Visit, { value = 0 }: Finding): string {
  const { means } = words.lifeboat
  return Number.isFinite(value) ? means.months(numberText(value, 'months', formatting)) : means.never
}
