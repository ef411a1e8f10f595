import type { WorkParts } from '#questions'
import { periodFields } from '../../../forms/period-fields.ts'
import { contentOf, type ThingForm } from '../../../forms/thing-form.ts'

/** What share of one’s hours a work should have at least, and how much that matters beside other needs. */
export const needForm: ThingForm<WorkParts> = {
  concept: 'need',
  anchor: 'needs',
  words: ({ visit }) => visit.words.alignment.form,
  fields: ({ visit: { words } }) => {
    const { form } = words.alignment
    return [
      { name: 'name', kind: 'line', label: form.name, hint: form.nameHint, required: true },
      { name: 'least', kind: 'percent', label: form.least, required: true, min: 0, max: 100 },
      { name: 'swing', kind: 'number', label: form.swing, hint: form.swingHint, min: 0, max: 100, step: 'any' },
      ...periodFields(words, form),
    ]
  },
  fresh: ({ today }) => ({ from: today.slice(0, 7) }),
  complete: (given, { scope, thing }) => ({ ...contentOf(thing), ...given, work: scope.work.id }),
}
