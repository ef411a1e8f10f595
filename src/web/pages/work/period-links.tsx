import type { Days } from '#calendar'
import { PERIOD_NAMES, type PeriodName } from '#questions'
import type { Visit } from '../../visit.ts'

/** A page’s named period. */
export interface NamedPeriod {
  named: PeriodName
  period: Days
}

/** The period all figures of the page are of. */
export const PeriodLinks = ({ visit, now, path = '/work' }: { visit: Visit; now: NamedPeriod; path?: string }) => {
  const { period } = visit.words.work
  return (
    <nav class="period-links" aria-label={period.label}>
      <ul class="links">
        {PERIOD_NAMES.map((name) => (
          <li key={name}>
            <a href={`${path}?period=${name}`} aria-current={name === now.named ? 'true' : undefined}>
              {period.names[name]}
            </a>
          </li>
        ))}
      </ul>
      <p class="soft">{spanText(visit, now)}</p>
    </nav>
  )
}

/** “23 Nov 2025 – 22 Nov 2026”. */
export function spanText({ words, formatting }: Visit, { period }: Pick<NamedPeriod, 'period'>): string {
  return words.work.period.span(formatting.date(period.from), formatting.date(period.to))
}
