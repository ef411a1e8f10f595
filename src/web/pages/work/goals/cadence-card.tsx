import { numberText } from '#measures'
import type { CadenceNow, GoalsNow } from '#questions'
import { LineAhead, PeriodSquares } from '../../../charts/index.ts'
import { FindingFigure, HowComputed } from '../../../figures/index.ts'
import { Card, Disclosure, LinkButton, Table } from '../../../layout/index.ts'
import type { Visit } from '../../../visit.ts'
import { amountText, marksOf, placeIn, thingCounted } from './goal-said.ts'

export interface CadenceCardProps {
  visit: Visit
  now: GoalsNow
  cadence: CadenceNow
}

/** One cadence: its rate first, then its weeks or months one by one. */
export const CadenceCard = (props: CadenceCardProps) => {
  const { visit, now } = props
  const { cadence, figures } = props.cadence
  const { goals, things } = visit.words
  const { cadence: words } = goals
  const running = figures.periods.find(({ state }) => state === 'running')
  const times = amountText(visit, cadence.times)
  const meant = words.meant(times, thingCounted(visit, now, cadence), words.per[cadence.per])
  const ended = cadence.to && cadence.to < now.today ? words.ended(visit.formatting.date(cadence.to)) : undefined
  return (
    <Card
      layer="work"
      id={`cadence-${cadence.id}`}
      eyebrow={[words.eyebrow, ended].filter(Boolean).join(' · ')}
      heading={cadence.title}
      actions={
        <LinkButton href={`/work/goals/cadence/${cadence.id}`} tone="quiet" small label={goals.changeOf(cadence.title)}>
          {things.change}
        </LinkButton>
      }
    >
      <FindingFigure
        visit={visit}
        finding={figures.rate}
        label={words.rate(meant)}
        layer="work"
        id={`how-rate-${cadence.id}`}
      />
      <RateLine {...props} />
      {figures.periods.length > 0 && <Squares {...props} />}
      {running && <p>{words.running(amountText(visit, running.amount), times, cadence.per)}</p>}
      <Adherence {...props} />
      <PeriodTable {...props} />
    </Card>
  )
}

const RateLine = ({ visit, cadence: { cadence, figures } }: CadenceCardProps) => {
  const { cadence: words } = visit.words.goals
  const [first, last] = [figures.rates[0], figures.rates.at(-1)]
  if (!first || !last || first === last) return null
  const at = placeIn(first.to, last.to)
  return (
    <LineAhead
      id={`rate-${cadence.id}`}
      title={words.line(cadence.title)}
      description={words.lineIs(visit.formatting.number(last.rate, 1))}
      points={figures.rates.map(({ to, rate }) => ({ at: at(to), value: rate }))}
      aim={{ value: cadence.times, label: `${amountText(visit, cadence.times)} ${words.per[cadence.per]}` }}
      format={(value) => amountText(visit, value)}
      marks={marksOf(visit, first.to, last.to)}
      height={120}
    />
  )
}

const Squares = ({ visit, cadence: { cadence, figures } }: CadenceCardProps) => {
  const { cadence: words } = visit.words.goals
  const { formatting } = visit
  const due = figures.periods.filter(({ state }) => state === 'due')
  const leave = figures.periods.filter(({ state }) => state === 'leave').length
  const met = due.filter(({ isMet }) => isMet).length
  return (
    <PeriodSquares
      id={`squares-${cadence.id}`}
      title={(cadence.per === 'week' ? words.squares : words.months)(cadence.title)}
      description={words.squaresAre(formatting.number(met), formatting.number(due.length), formatting.number(leave))}
      across={13}
      squares={figures.periods.map(({ from, amount, isMet, state }) => ({
        id: from,
        title: words.square(formatting.date(from), amountText(visit, amount), amountText(visit, cadence.times)),
        state: state === 'due' ? (isMet ? 'met' : 'part') : state,
        part: amount / cadence.times,
      }))}
    />
  )
}

const Adherence = ({ visit, cadence: { cadence, figures } }: CadenceCardProps) => {
  const { cadence: words } = visit.words.goals
  const { adherence, bestRun, bestRunByChance } = figures
  const met = Math.round((adherence.value ?? 0) * adherence.n)
  return (
    <>
      <FindingFigure
        visit={visit}
        finding={adherence}
        label={words.adherence(visit.formatting.number(met), visit.formatting.number(adherence.n), cadence.per)}
        id={`how-adherence-${cadence.id}`}
      />
      {(bestRun.value ?? 0) > 1 && (
        <>
          <p class="card-foot">
            {words.bestRun(numberText(bestRun.value ?? 0, 'pieces', visit.formatting), cadence.per)}{' '}
            {words.byChance(numberText(bestRunByChance.value ?? 0, 'probability', visit.formatting))}
          </p>
          <HowComputed visit={visit} finding={bestRunByChance} id={`how-run-${cadence.id}`} />
        </>
      )}
    </>
  )
}

const PeriodTable = ({ visit, cadence: { cadence, figures } }: CadenceCardProps) => {
  const { cadence: words } = visit.words.goals
  const summary = cadence.per === 'week' ? words.table : words.monthTable
  const said = { leave: words.onLeave, running: words.stillRuns }
  return (
    <Disclosure summary={summary} id={`periods-${cadence.id}`}>
      <Table
        id={`periods-of-${cadence.id}`}
        caption={summary}
        captionHidden
        rows={figures.periods.toReversed()}
        rowKey={({ from }) => from}
        columns={[
          { key: 'from', label: words.from, heads: true, cell: ({ from }) => visit.formatting.date(from) },
          { key: 'counted', label: words.counted, numeric: true, cell: ({ amount }) => amountText(visit, amount) },
          {
            ...{ key: 'state', label: words.state },
            cell: ({ state, isMet }) => (state === 'due' ? (isMet ? words.met : words.notMet) : said[state]),
          },
        ]}
      />
    </Disclosure>
  )
}
