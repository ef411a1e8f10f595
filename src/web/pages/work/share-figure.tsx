import { FindingFigure } from '../../figures/index.ts'
import type { WorkCardProps } from './work-card.tsx'

/** The share of traced hours that serve the work, with its interval; it opens to the hours behind. */
export const ShareFigure = ({ visit, work }: WorkCardProps) => {
  const { formatting, words } = visit
  const { share: own } = words.work
  const { share, hours } = work.served
  const ledger = `/work/${work.work.id}/ledger`
  return (
    <>
      <FindingFigure
        visit={visit}
        finding={share}
        label={own.label}
        layer="work"
        id={`how-${work.work.id}`}
        rows={ledger}
      />
      <p class="card-foot">
        <a href={ledger}>{own.open(formatting.number(hours.value ?? 0, (hours.value ?? 0) < 100 ? 1 : 0))}</a>
        {' · '}
        <a href={`${ledger}#entries`}>{own.entries(work.entries)}</a>
      </p>
    </>
  )
}
