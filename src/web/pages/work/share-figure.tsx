import { LEAST_DAYS } from '#measures'
import { Figure } from '../../layout/index.ts'
import { spanText } from './period-links.tsx'
import type { WorkCardProps } from './work-card.tsx'

/** The share of traced hours that serve the work, with its interval; it opens to the hours behind. */
export const ShareFigure = ({ visit, now, work }: WorkCardProps) => {
  const { formatting, words } = visit
  const { share: own } = words.work
  const { share, hours } = work.served
  const { value, notEnough, interval, n } = share
  const ledger = `/work/${work.work.id}/ledger`
  const links = (
    <p class="card-foot">
      <a href={ledger}>{own.open(formatting.number(hours.value ?? 0, (hours.value ?? 0) < 100 ? 1 : 0))}</a>
      {' · '}
      <a href={`${ledger}#entries`}>{own.entries(work.entries)}</a>
    </p>
  )
  return (
    <>
      <Figure
        value={value === undefined ? own.few(notEnough?.have ?? 0, notEnough?.need ?? 1) : formatting.percent(value)}
        label={own.label}
        missing={value === undefined}
        layer="work"
        interval={
          value === undefined
            ? undefined
            : interval
              ? own.interval(formatting.percent(interval[0]), formatting.percent(interval[1]))
              : own.fewDays(LEAST_DAYS)
        }
        sample={own.sample(n, spanText(visit, now))}
        how={{ summary: words.job.how, body: <p>{own.how}</p>, id: `how-${work.work.id}` }}
      />
      {links}
    </>
  )
}
