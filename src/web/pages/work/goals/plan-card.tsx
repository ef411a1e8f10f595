import { addMonths, type Days, monthOf, type PlainDate } from '#calendar'
import type { GoalNow } from '#questions'
import { type PlanRow, PlanRows } from '../../../charts/index.ts'
import { Card, Disclosure, Table } from '../../../layout/index.ts'
import { marksOf, placeIn } from './goal-said.ts'
import type { GoalsProps } from './goals-view.tsx'

/** The next twelve months: goals until their day, and their milestones. */
export const PlanCard = ({ visit, now }: GoalsProps) => {
  const { plan: words } = visit.words.goals
  const year = yearFrom(now.today)
  const goals = now.goals.filter((goal) => isPlanned(goal, year))
  const at = placeIn(year.from, year.to)
  return (
    <Card layer="work" id="plan" eyebrow={words.eyebrow} heading={words.heading} footer={words.legend}>
      {goals.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <>
          <PlanRows
            id="plan-rows"
            title={words.title}
            rows={goals.map((goal) => rowOf(visit, goal, at))}
            now={at(now.today)}
            marks={marksOf(visit, year.from, year.to)}
          />
          <PlanTable visit={visit} now={{ ...now, goals }} />
        </>
      )}
    </Card>
  )
}

/** From the first of this month on. */
function yearFrom(today: PlainDate): Days {
  const month = monthOf(today)
  return { from: `${month}-01` as PlainDate, to: `${addMonths(month, 12)}-01` as PlainDate }
}

function isPlanned({ goal, milestones, figures }: GoalNow, { from, to }: Days): boolean {
  if (goal.outcome || figures.state === 'ended') return false
  const dates = [goal.dueOn, ...milestones.map(({ dueOn }) => dueOn)]
  return figures.state === 'open' || dates.some((day) => day && day >= from && day <= to)
}

function rowOf(visit: GoalsProps['visit'], { goal, milestones }: GoalNow, at: (day: PlainDate) => number): PlanRow {
  const { plan: words } = visit.words.goals
  const { date } = visit.formatting
  return {
    id: goal.id,
    label: <a href={`#goal-${goal.id}`}>{goal.title}</a>,
    title: words.row(goal.title, date(goal.from), goal.dueOn && date(goal.dueOn)),
    from: at(goal.from),
    to: goal.dueOn && at(goal.dueOn),
    steps: milestones.flatMap(({ id, title, dueOn, doneOn }) => {
      const day = dueOn ?? doneOn
      if (!day || at(day) < 0 || at(day) > 1) return []
      return [{ id, title: words.step(title, date(day), doneOn && date(doneOn)), at: at(day), isDone: Boolean(doneOn) }]
    }),
  }
}

interface Line {
  id: string
  what: string
  goal: string
  due: PlainDate | undefined
  done: PlainDate | undefined
}

const PlanTable = ({ visit, now }: GoalsProps) => {
  const { plan: words } = visit.words.goals
  const lines = now.goals.flatMap(({ goal, milestones }): Line[] => [
    ...milestones.map(({ id, title, dueOn, doneOn }) => ({
      id,
      what: title,
      goal: goal.title,
      due: dueOn,
      done: doneOn,
    })),
    { id: goal.id, what: goal.title, goal: '', due: goal.dueOn, done: goal.doneOn },
  ])
  const dated = (day: PlainDate | undefined) => (day ? visit.formatting.date(day) : '')
  return (
    <Disclosure summary={words.table} id="plan-table">
      <Table
        id="plan-lines"
        caption={words.table}
        captionHidden
        rows={lines.sort((a, b) => ((a.due ?? '9') < (b.due ?? '9') ? -1 : 1))}
        rowKey={({ id }) => id}
        columns={[
          { key: 'what', label: words.what, heads: true, cell: ({ what }) => what },
          { key: 'goal', label: words.goal, cell: ({ goal }) => goal },
          { key: 'due', label: words.due, cell: ({ due }) => dated(due) },
          { key: 'done', label: words.done, cell: ({ done }) => dated(done) },
        ]}
      />
    </Disclosure>
  )
}
