import type { JobRatings } from '#questions'
import { RATED, type Rated, type Rating } from '#record'
import { type ThingField, typedText } from '../../../forms/thing-field.ts'
import { contentOf, type FormPlace, type ThingForm } from '../../../forms/thing-form.ts'

/** One side of a job, rated on a day, with what shows it. */
export const ratingForm: ThingForm<JobRatings> = {
  concept: 'rating',
  anchor: 'ratings',
  words: (at) => {
    const { add, lede } = at.visit.words.ownership.form
    return { add: add[sideOf(at)], edit: add[sideOf(at)], lede }
  },
  fields: (at) => [
    { name: 'of', kind: 'hidden', label: '' },
    { name: 'on', kind: 'day', label: at.visit.words.ownership.form.on, required: true },
    valueField(at),
    { name: 'text', kind: 'text', label: at.visit.words.ownership.form.text },
    ...shownFields(at),
  ],
  fresh: (at) => ({ of: sideOf(at), on: at.today }),
  complete: (given, at) => ({
    ...contentOf(at.thing),
    ...given,
    of: sideOf(at),
    value: given.value === undefined ? undefined : Number(given.value),
    job: at.scope.job.id,
  }),
}

function sideOf({ thing, typed }: FormPlace<JobRatings>): Rated {
  const asked = (thing as Rating | undefined)?.of ?? typedText(typed, 'of')
  return RATED.find((side) => side === asked) ?? 'scope'
}

function valueField(at: FormPlace<JobRatings>): ThingField {
  const { card, form } = at.visit.words.ownership
  const { low, high, ask } = card.side[sideOf(at)]
  const choices = [0, 1, 2, 3, 4].map((value) => ({ value: String(value), label: form.step(value, low, high) }))
  return { name: 'value', kind: 'options', label: ask, required: true, choices }
}

/** What the job has to show; left out where there is nothing to choose. */
function shownFields({ visit, scope }: FormPlace<JobRatings>): ThingField[] {
  const { form } = visit.words.ownership
  const evidence = scope.evidence.map(({ id, title }) => ({ value: id as string, label: title }))
  const entries = scope.entries.map(({ id, day, title, text }) => ({
    value: id as string,
    label: `${visit.formatting.date(day)}: ${title ?? firstLine(text)}`,
  }))
  return [
    ...(evidence.length
      ? [{ name: 'evidence', kind: 'several' as const, label: form.evidence, choices: evidence }]
      : []),
    ...(entries.length ? [{ name: 'entries', kind: 'several' as const, label: form.entries, choices: entries }] : []),
  ]
}

function firstLine(text: string): string {
  const line = text.trim().split('\n')[0] ?? ''
  return line.length > 80 ? `${line.slice(0, 79)}…` : line
}
