import type { GoalNow, GoalsNow } from '#questions'
import { FindingFigure, HowComputed } from '../../../figures/index.ts'
import { Card, Disclosure, Facts, Figures, LinkButton, Table } from '../../../layout/index.ts'
import type { Visit } from '../../../visit.ts'
import { GoalChart, TotalsTable } from './goal-chart.tsx'
import { amountText, thingCounted } from './goal-said.ts'
import { Milestones } from './milestones.tsx'

export interface GoalCardProps {
  visit: Visit
  now: GoalsNow
  goal: GoalNow
}

/** One goal: how far it is, what is to be expected, its milestones. */
export const GoalCard = (props: GoalCardProps) => {
  const { visit, now } = props
  const { goal, figures, forecasts } = props.goal
  const { goals: words, things } = visit.words
  const work = now.works.find(({ id }) => id === goal.work)
  const eyebrow = [words.eyebrow, work && words.serves(work.name), goal.whose && words.whose[goal.whose]]
  return (
    <Card
      layer="work"
      id={`goal-${goal.id}`}
      eyebrow={eyebrow.filter(Boolean).join(' · ')}
      heading={goal.title}
      actions={
        <LinkButton href={`/work/goals/goal/${goal.id}`} tone="quiet" small label={words.changeOf(goal.title)}>
          {things.change}
        </LinkButton>
      }
    >
      <Facts>{standing(props)}</Facts>
      {goal.note && <p>{goal.note}</p>}
      {figures.target !== undefined && (
        <div class="goal-body">
          {figures.line.length > 1 && <GoalChart {...props} />}
          {figures.state === 'open' && <Forecast {...props} />}
        </div>
      )}
      <Milestones {...props} />
      <div class="disclosures">
        {figures.line.length > 1 && <TotalsTable {...props} />}
        <HowComputed
          visit={visit}
          finding={figures.progress}
          id={`how-progress-${goal.id}`}
          rows={figures.target === undefined ? `#goal-${goal.id}` : undefined}
        />
        {forecasts.length > 0 && <EarlierForecasts {...props} />}
      </div>
    </Card>
  )
}

/** “41 of 104 conversations, 63 to go · since 3 Jan 2026 · due 12 Jun 2027”. */
function standing({ visit, now, goal: { goal, figures } }: GoalCardProps): string {
  const { words, formatting } = visit
  const { goals } = words
  const { progress, target, remaining, steps, state, reachedOn } = figures
  const [done, all] = [formatting.number(steps.done), formatting.number(steps.all)]
  const stands =
    target === undefined
      ? steps.all
        ? goals.stepsDone(done, all)
        : goals.noSteps
      : goals.stands(
          ...([progress.value ?? 0, target].map((one) => amountText(visit, one)) as [string, string]),
          thingCounted(visit, now, goal),
          amountText(visit, remaining ?? 0),
        )
  const ended = goal.outcome
    ? goals.outcomes[goal.outcome]
    : reachedOn
      ? goals.reachedOn(formatting.date(reachedOn))
      : state === 'over'
        ? goals.states.over
        : undefined
  const due = goal.dueOn ? goals.due(formatting.date(goal.dueOn)) : goals.noDue
  return [stands, goals.since(formatting.date(goal.from)), due, ended].filter(Boolean).join(' · ')
}

/** What is to be expected: it looks otherwise than what was. */
const Forecast = ({ visit, goal: { goal, figures } }: GoalCardProps) => {
  const { forecast: words } = visit.words.goals
  const { chance, outlook } = figures
  return (
    <div class="forecast">
      <p class="eyebrow">{words.eyebrow}</p>
      <Figures>
        <FindingFigure visit={visit} finding={chance} label={words.chance} id={`how-chance-${goal.id}`} />
        {outlook.value !== undefined && goal.dueOn && (
          <FindingFigure
            visit={visit}
            finding={outlook}
            label={words.outlook(visit.formatting.date(goal.dueOn))}
            id={`how-outlook-${goal.id}`}
          />
        )}
      </Figures>
    </div>
  )
}

const EarlierForecasts = ({ visit, goal: { goal, forecasts } }: GoalCardProps) => {
  const { goals: words } = visit.words
  const { formatting } = visit
  const span = (low: number | undefined, high: number | undefined) =>
    low === undefined || high === undefined ? '–' : `${amountText(visit, low)}–${amountText(visit, high)}`
  return (
    <Disclosure summary={words.forecast.earlier(forecasts.length)} id={`forecasts-${goal.id}`}>
      <Table
        id={`forecasts-of-${goal.id}`}
        caption={words.forecast.earlier(forecasts.length)}
        captionHidden
        rows={forecasts}
        rowKey={({ id }) => id}
        columns={[
          { key: 'on', label: words.forecast.madeOn, heads: true, cell: (one) => formatting.date(one.madeOn) },
          {
            key: 'p',
            label: words.forecast.probability,
            numeric: true,
            cell: (one) => formatting.percent(one.probability),
          },
          { key: 'target', label: words.forecast.target, numeric: true, cell: (one) => amountText(visit, one.target) },
          { key: '80', label: words.chart.within80, numeric: true, cell: (one) => span(one.low80, one.high80) },
          { key: '95', label: words.chart.within95, numeric: true, cell: (one) => span(one.low, one.high) },
        ]}
      />
    </Disclosure>
  )
}
