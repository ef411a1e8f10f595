import type { GoalsNow } from '#questions'
import { COUNTED_THINGS, GOAL_OWNERS } from '#record'
import { choicesOf, namedChoices } from '../../../forms/choices.ts'
import type { ThingField } from '../../../forms/thing-field.ts'
import type { FormPlace, ThingForm } from '../../../forms/thing-form.ts'

/** What the forms of goals, milestones and cadences may choose from. */
export interface GoalsScope extends GoalsNow {
  title: string
}

type Place = FormPlace<GoalsScope>

const OUTCOMES = ['reached', 'missed', 'let go'] as const

const goalForm: ThingForm<GoalsScope> = {
  concept: 'goal',
  anchor: 'goals',
  words: ({ visit }) => visit.words.goals.form.goal,
  fields: (at) => {
    const { goal: words } = at.visit.words.goals.form
    return [
      { name: 'title', kind: 'line', label: words.title, required: true },
      countsField(at, { hint: words.countsHint, none: words.countsNone }),
      { name: 'target', kind: 'number', label: words.target, min: 0.1, step: 'any' },
      ...narrowing(at),
      { name: 'from', kind: 'day', label: words.from, required: true },
      { name: 'dueOn', kind: 'day', label: words.dueOn },
      workField(at),
      {
        ...{ name: 'whose', kind: 'options', label: words.whose },
        choices: [{ value: '', label: words.whoseNone }, ...namedChoices(GOAL_OWNERS, words.whoses)],
      },
      { name: 'note', kind: 'text', label: words.note },
      ...(at.thing ? endingFields(at) : []),
    ]
  },
  fresh: ({ today }) => ({ from: today }),
  complete: (given) => given,
}

function endingFields({ visit }: Place): ThingField[] {
  const { goal: words } = visit.words.goals.form
  const choices = [{ value: '', label: words.outcomeNone }, ...namedChoices(OUTCOMES, words.outcomes)]
  return [
    { name: 'outcome', kind: 'options', label: words.outcome, choices },
    { name: 'doneOn', kind: 'day', label: words.doneOn },
  ]
}

const milestoneForm: ThingForm<GoalsScope> = {
  concept: 'milestone',
  anchor: 'goals',
  words: ({ visit }) => visit.words.goals.form.milestone,
  fields: ({ visit, scope }) => {
    const { milestone: words } = visit.words.goals.form
    const goals = choicesOf(
      scope.goals.map(({ goal }) => goal),
      visit.settings.locale,
    )
    return [
      { name: 'goal', kind: 'choice', label: words.goal, choices: goals, required: true },
      { name: 'title', kind: 'line', label: words.title, required: true },
      { name: 'dueOn', kind: 'day', label: words.dueOn },
      { name: 'doneOn', kind: 'day', label: words.doneOn },
    ]
  },
  instead: ({ scope, visit }) => (scope.goals.length ? undefined : visit.words.goals.form.milestone.noGoal),
  complete: (given) => given,
}

const cadenceForm: ThingForm<GoalsScope> = {
  concept: 'cadence',
  anchor: 'cadences',
  words: ({ visit }) => visit.words.goals.form.cadence,
  fields: (at) => {
    const { cadence: words } = at.visit.words.goals.form
    return [
      { name: 'title', kind: 'line', label: words.title, required: true },
      countsField(at),
      { name: 'times', kind: 'number', label: words.times, min: 0.1, step: 'any', required: true },
      { name: 'per', kind: 'options', label: words.per, choices: namedChoices(['week', 'month'], words.pers) },
      ...narrowing(at),
      workField(at),
      { name: 'from', kind: 'day', label: words.from, required: true },
      { name: 'to', kind: 'day', label: words.to, hint: at.visit.words.things.openHint },
    ]
  },
  fresh: ({ today }) => ({ from: today, per: 'week', counts: 'conversations' }),
  complete: (given) => given,
}

function countsField({ visit }: Place, optional?: { hint: string; none: string }): ThingField {
  const { goals } = visit.words
  const choices = namedChoices(COUNTED_THINGS, goals.counts)
  return {
    ...{ name: 'counts', kind: 'choice', label: goals.form.goal.counts, hint: optional?.hint },
    choices: optional ? [{ value: '', label: optional.none }, ...choices] : choices,
  }
}

/** Of which job, with which tag. */
function narrowing({ visit, scope }: Place): ThingField[] {
  const { goal: words } = visit.words.goals.form
  const jobs = [{ value: '', label: words.any }, ...choicesOf(scope.jobs, visit.settings.locale)]
  return [
    { name: 'job', kind: 'choice', label: words.job, hint: words.jobHint, choices: jobs },
    { name: 'tag', kind: 'line', label: words.tag, hint: words.tagHint },
  ]
}

function workField({ visit, scope }: Place): ThingField {
  const { goal: words } = visit.words.goals.form
  const works = [{ value: '', label: words.workNone }, ...choicesOf(scope.works, visit.settings.locale)]
  return { name: 'work', kind: 'choice', label: words.work, choices: works }
}

export const GOAL_FORMS: readonly ThingForm<GoalsScope>[] = [goalForm, milestoneForm, cadenceForm]
