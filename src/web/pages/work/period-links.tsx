import { PERIOD_NAMES, type WorksNow } from '#questions'
import type { Visit } from '../../visit.ts'

/** The period all figures of the page are of. */
export const PeriodLinks = ({ visit, now }: { visit: Visit; now: WorksNow }) => {
  const { period } = visit.words.work
  return (
    <nav class="period-links" aria-label={period.label}>
      <ul class="links">
        {PERIOD_NAMES.map((name) => (
          <li key={name}>
            <a href={`/work?period=${name}`} aria-current={name === now.named ? 'true' : undefined}>
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
export function spanText({ words, formatting }: Visit, { period }: Pick<WorksNow, 'period'>): string {
  return words.work.period.span(formatting.date(period.from), formatting.date(period.to))
}
