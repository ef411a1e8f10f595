import { type Finding, intervalText, numberText } from '#measures'
import { type ShareBar, ShareBars } from '#web/charts'
import { HowComputed } from '../../../figures/index.ts'
import { EmptyState } from '../../../layout/index.ts'
import type { AlignedWorkProps } from './aligned-work-card.tsx'

/** Supply and need, deficit and excess, each a bar of its own on one scale. */
export const Balance = (props: AlignedWorkProps) => {
  const { visit, work: own } = props
  const { balance: words } = visit.words.alignment
  const { work, figures } = own
  const { need, served, deficit, excess } = figures
  if (!need) return <EmptyState>{words.unstated}</EmptyState>
  const bars = [
    barOf(props, 'supply', words.supply, served.share, need.least),
    { ...barOf(props, 'need', words.need, { value: need.least, unit: 'share' }, need.least), share: 0 },
    barOf(props, 'deficit', words.deficit, deficit),
    barOf(props, 'excess', words.excess, excess),
  ]
  return (
    <div class="stack">
      <p>{words.stated(need.name, numberText(need.least, 'share', visit.formatting))}</p>
      <ShareBars id={`balance-${work.id}`} title={words.title(work.name)} bars={bars} />
      <p class="card-foot">{words.foot}</p>
      <HowComputed
        visit={visit}
        finding={deficit.value ? deficit : excess}
        id={`how-balance-${work.id}`}
        rows={`/work/${work.id}/ledger`}
      />
    </div>
  )
}

function barOf(
  { visit, work }: AlignedWorkProps,
  id: string,
  name: string,
  { value, interval, unit }: Pick<Finding, 'value' | 'interval' | 'unit'>,
  need?: number,
): ShareBar {
  const { formatting, words } = visit
  const text = value === undefined ? words.things.none : numberText(value, unit, formatting)
  const reach = interval && intervalText({ interval, unit } as Finding, formatting)
  return {
    id: `${id}-${work.work.id}`,
    label: name,
    title: words.alignment.balance.row(name, text, reach),
    share: value ?? 0,
    interval,
    intention: need,
    tone: id === 'deficit' ? 'paid' : 'unpaid',
    figures: text,
  }
}
