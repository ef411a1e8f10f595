import { countText, type Finding, intervalText, notEnoughText, numberText, unitText } from '#measures'
import type { Visit } from '../visit.ts'

/** A finding in one cell of a table: the value, its interval and its sample in small. */
export const FindingText = ({ visit, finding }: { visit: Visit; finding: Finding }) => {
  const { value, unit, n, counted, notEnough } = finding
  const { formatting } = visit
  if (value === undefined) return <span class="finding-missing">{notEnoughText(notEnough)}</span>
  // A share that was stated rather than sampled has no width.
  const hasWidth = new Set(finding.interval?.map((end) => numberText(end, unit, formatting))).size > 1
  const interval = hasWidth ? intervalText(finding, formatting) : undefined
  return (
    <span class="finding-text">
      <span class="finding-value">
        {[numberText(value, unit, formatting), unitText(unit)].filter(Boolean).join(' ')}
      </span>{' '}
      <span class="finding-small">
        {interval && `${interval} · `}
        {countText(n, counted, formatting)}
      </span>
    </span>
  )
}
