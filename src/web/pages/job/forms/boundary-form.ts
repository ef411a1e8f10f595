import { keep, redrawBoundary } from '#actions'
import { BOUNDARY_KINDS, type Boundary } from '#record'
import { weekdayChoices } from '../../../forms/choices.ts'
import { periodFields } from '../../../forms/period-fields.ts'
import { type ThingField, typedText } from '../../../forms/thing-field.ts'
import { contentOf } from '../../../forms/thing-form.ts'
import type { JobForm, JobPlace } from './job-scope.ts'

/** One agreed line around a job. What changes, ends; the new line begins on a day one names. */
export const boundaryForm: JobForm = {
  concept: 'boundary',
  anchor: 'edges',
  words: (at) => ({
    ...at.visit.words.things.boundary,
    add: at.visit.words.things.boundary.kinds[kindOf(at)],
    edit: at.visit.words.things.boundary.kinds[kindOf(at)],
  }),
  fields: (at) => [
    { name: 'kind', kind: 'hidden', label: '' },
    ...lineFields(at),
    ...whoseField(at),
    ...(at.thing && kindOf(at) !== 'leave' ? [sinceField(at)] : []),
  ],
  fresh: (at) => ({ ...freshLine(at), kind: kindOf(at), whose: 'this' }),
  shown: ({ thing, today }) => ({ whose: (thing as Boundary | undefined)?.job ? 'this' : 'all', since: today }),
  complete: ({ whose, ...given }, at) => ({
    ...contentOf(at.thing),
    ...given,
    kind: kindOf(at),
    job: whose === 'all' ? undefined : at.scope.job.id,
  }),
  keep: (doer, { since, ...given }, { thing, typed }, edited) =>
    thing && typedText(typed, 'way') === 'redraw'
      ? redrawBoundary(doer, given, { ...edited, id: thing.id }, String(since ?? ''))
      : keep(doer, 'boundary', given, edited),
  ways: (at) => {
    const { boundary, keep } = at.visit.words.things
    const { to } = (at.thing ?? {}) as Partial<Boundary>
    if (!at.thing || kindOf(at) === 'leave' || to) return [{ value: 'correct', label: keep }]
    return [
      { value: 'redraw', label: boundary.redraw },
      { value: 'correct', label: boundary.correct },
    ]
  },
}

function kindOf({ thing, typed }: JobPlace): Boundary['kind'] {
  const asked = (thing as Boundary | undefined)?.kind ?? typedText(typed, 'kind')
  return BOUNDARY_KINDS.find((kind) => kind === asked) ?? 'daily window'
}

function lineFields(at: JobPlace): ThingField[] {
  const { visit } = at
  const { boundary } = visit.words.things
  const days: ThingField = {
    name: 'days',
    kind: 'weekdays',
    label: boundary.days,
    choices: weekdayChoices(visit.words, visit.settings.weekStart),
  }
  const period = periodFields(visit.words, boundary)
  switch (kindOf(at)) {
    case 'weekly hours':
      return [{ name: 'hours', kind: 'number', label: boundary.hours, min: 0, max: 168, required: true }, ...period]
    case 'daily window':
      return [
        days,
        { name: 'opensAt', kind: 'time', label: boundary.opensAt, required: true },
        { name: 'closesAt', kind: 'time', label: boundary.closesAt, required: true },
        ...period,
      ]
    case 'quiet evening':
      return [days, { name: 'opensAt', kind: 'time', label: boundary.quietFrom, required: true }, ...period]
    case 'leave':
      return [
        { name: 'from', kind: 'day', label: boundary.first, required: true },
        { name: 'to', kind: 'day', label: boundary.last, required: true },
      ]
  }
}

function whoseField(at: JobPlace): ThingField[] {
  const kind = kindOf(at)
  if (kind !== 'leave' && kind !== 'quiet evening') return []
  const { boundary } = at.visit.words.things
  const choices = [
    { value: 'this', label: boundary.whoseThis },
    { value: 'all', label: boundary.whoseAll },
  ]
  return [{ name: 'whose', kind: 'options', label: boundary.whose, choices }]
}

function sinceField({ visit: { words } }: JobPlace): ThingField {
  const { boundary } = words.things
  return { name: 'since', kind: 'day', label: boundary.since, hint: boundary.sinceHint }
}

function freshLine(at: JobPlace): Record<string, string | string[]> {
  const from = at.scope.job.from ?? ''
  switch (kindOf(at)) {
    case 'weekly hours':
      return { hours: '40', from }
    case 'daily window':
      return { days: ['1', '2', '3', '4', '5'], opensAt: '09:00', closesAt: '17:00', from }
    case 'quiet evening':
      return { days: ['2'], opensAt: '19:00', from: at.today }
    case 'leave':
      return { from: at.today, to: at.today }
  }
}
