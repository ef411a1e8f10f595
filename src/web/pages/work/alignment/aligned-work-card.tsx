import { countText, type Finding, numberText } from '#measures'
import type { AlignedWork } from '#questions'
import { FindingFigure } from '../../../figures/index.ts'
import { Card, Columns, LinkButton, Statement } from '../../../layout/index.ts'
import type { AlignmentViewProps } from './alignment.tsx'
import { Balance } from './balance.tsx'
import { ByJob, ByWording } from './parts-tables.tsx'
import { Trend } from './trend.tsx'

export interface AlignedWorkProps extends AlignmentViewProps {
  work: AlignedWork
}

/** One work: three columns, need and supply, and what they are made of by job, wording and quarter. */
export const AlignedWorkCard = (props: AlignedWorkProps) => {
  const { visit, now, work: own } = props
  const { alignment: words } = visit.words
  const { work, wording, figures } = own
  return (
    <Card
      layer="work"
      id={`work-${work.id}`}
      eyebrow={words.eyebrow(visit.words.work.period.names[now.named])}
      heading={work.name}
      actions={<NeedLink {...props} />}
    >
      <div class="stack">
        {wording && <Statement>{wording.text}</Statement>}
        <Columns>
          <HoursColumn {...props} />
          <EnergyColumn {...props} />
          <WinsColumn {...props} />
        </Columns>
      </div>
      <Balance {...props} />
      <Trend {...props} />
      <div class="disclosures">
        {figures.byJob.length > 0 && <ByJob {...props} />}
        {own.wordings.length > 0 && <ByWording {...props} />}
      </div>
    </Card>
  )
}

/** The form in which the need of this work is stated or changed; it leads back here. */
export function needHref({ now, work: { work, figures } }: Omit<AlignedWorkProps, 'visit'>): string {
  const back = encodeURIComponent(`/work/alignment?period=${now.named}#work-${work.id}`)
  return `/work/${work.id}/need/${figures.need?.id ?? 'new'}?back=${back}`
}

const NeedLink = (props: AlignedWorkProps) => {
  const { balance } = props.visit.words.alignment
  const { work, figures } = props.work
  return (
    <LinkButton small href={needHref(props)} label={(figures.need ? balance.changeOf : balance.stateOf)(work.name)}>
      {figures.need ? balance.change : balance.state}
    </LinkButton>
  )
}

const HoursColumn = ({ visit, work: { work, figures } }: AlignedWorkProps) => {
  const { alignment: words } = visit.words
  const { share, hours } = figures.served
  const amount = hours.value ?? 0
  return (
    <div>
      <FindingFigure
        visit={visit}
        finding={share}
        label={words.hours}
        layer="work"
        id={`how-hours-${work.id}`}
        rows={`/work/${work.id}/ledger`}
      />
      <p class="card-foot">
        <a href={`/work/${work.id}/ledger`}>
          {words.openLedger(visit.formatting.number(amount, amount < 100 ? 1 : 0))}
        </a>
      </p>
    </div>
  )
}

/** The entries of one kind behind a figure. */
export function entriesHref(work: string, kind: 'check-in' | 'win', { period }: Pick<Finding, 'period'>): string {
  return `/work/${work}/entries?kind=${kind}&from=${period.from}&to=${period.to}`
}

const EnergyColumn = ({ visit, work: { work, figures } }: AlignedWorkProps) => {
  const { alignment: words } = visit.words
  const { energy, positive } = figures
  const href = entriesHref(work.id, 'check-in', energy)
  return (
    <div>
      <FindingFigure
        visit={visit}
        finding={energy}
        label={words.energy}
        layer="work"
        id={`how-energy-${work.id}`}
        rows={href}
      />
      <p class="card-foot">
        {positive.value !== undefined && (
          <>
            {words.positive(
              numberText(positive.value, 'share', visit.formatting),
              countText(positive.n, positive.counted, visit.formatting),
            )}
            {' · '}
          </>
        )}
        {energy.n > 0 && <a href={href}>{words.openCheckIns}</a>}
      </p>
    </div>
  )
}

const WinsColumn = ({ visit, work: { work, figures } }: AlignedWorkProps) => {
  const { alignment: words } = visit.words
  const { wins } = figures
  const href = entriesHref(work.id, 'win', wins)
  return (
    <div>
      <FindingFigure
        visit={visit}
        finding={wins}
        label={words.wins}
        layer="work"
        id={`how-wins-${work.id}`}
        rows={href}
      />
      {(wins.value ?? 0) > 0 && (
        <p class="card-foot">
          <a href={href}>{words.openWins}</a>
        </p>
      )}
    </div>
  )
}
