import { freshId } from '#record'
import { Button, Form, LinkButton } from '../../../layout/index.ts'
import type { GoalCardProps } from './goal-card.tsx'

type Step = GoalCardProps['goal']['milestones'][number]

/** The dated steps of a goal; one button says that a step is done today. */
export const Milestones = ({ visit, goal: { goal, milestones } }: GoalCardProps) => {
  const { goals: words } = visit.words
  return (
    <>
      {milestones.length > 0 && (
        <ul class="milestones" aria-label={words.milestones}>
          {milestones.map((step) => (
            <Milestone key={step.id} visit={visit} step={step} />
          ))}
        </ul>
      )}
      <p class="card-foot">
        <a href={`/work/goals/milestone/new?goal=${goal.id}`}>{words.addMilestone}</a>
      </p>
    </>
  )
}

const Milestone = ({ visit, step }: { visit: GoalCardProps['visit']; step: Step }) => {
  const { goals: words, things } = visit.words
  const { date } = visit.formatting
  const said = [step.dueOn && words.due(date(step.dueOn)), step.doneOn && words.doneOn(date(step.doneOn))]
  return (
    <li class="milestone">
      <span class="milestone-title">
        <span aria-hidden="true">{step.doneOn ? '◆ ' : '◇ '}</span>
        {step.title}
      </span>
      <span class="hint">{said.filter(Boolean).join(' · ')}</span>
      {!step.doneOn && (
        <Form
          action={`/work/goals/milestone/${step.id}/done`}
          token={visit.token}
          operation={freshId()}
          hidden={{ was: String(step.version) }}
        >
          <Button small aria-label={words.doneOf(step.title)}>
            {words.done}
          </Button>
        </Form>
      )}
      <LinkButton href={`/work/goals/milestone/${step.id}`} tone="quiet" small label={words.changeOf(step.title)}>
        {things.change}
      </LinkButton>
    </li>
  )
}
