import type { WorkParts } from '#questions'
import type { Serving } from '#record'
import { choicesOf } from '../../../forms/choices.ts'
import { servingFields, subjectOf, withSubject } from '../../../forms/serving-fields.ts'
import { type Typed, typedText } from '../../../forms/thing-field.ts'
import { contentOf, type ThingForm } from '../../../forms/thing-form.ts'
import { needForm } from '../alignment/need-form.ts'

/** One wording of the work; a new one holds from its day on. */
const statementForm: ThingForm<WorkParts> = {
  concept: 'statement',
  anchor: 'wordings',
  words: ({ visit }) => visit.words.things.statement,
  fields: ({ visit: { words } }) => [
    { name: 'text', kind: 'text', label: words.things.statement.text, required: true },
    { name: 'from', kind: 'day', label: words.things.statement.from, required: true },
  ],
  fresh: ({ scope, today }) => ({ text: scope.wordings[0]?.text ?? '', from: today }),
  complete: (given, { scope }) => ({ ...given, work: scope.work.id }),
}

/** What serves the work: any job or duty, with its share. */
const servingForm: ThingForm<WorkParts> = {
  concept: 'serving',
  anchor: 'servings',
  words: ({ visit }) => visit.words.things.serving,
  fields: (at) => {
    const { visit, scope } = at
    const { serving } = visit.words.things
    const asked = at.thing ? subjectOf(at.thing as Serving) : typedText(at.typed, 'subject')
    const named = (prefix: string, things: Parameters<typeof choicesOf>[0], label: (name: string) => string) =>
      choicesOf(things, visit.settings.locale).map((one) => ({
        value: `${prefix}:${one.value}`,
        label: label(one.label),
      }))
    const subjects = [
      ...named('job', scope.jobs, (name) => serving.whole(name)),
      ...named('duty', scope.duties, (name) => serving.dutyOf(name)),
      ...(asked.startsWith('interval:') ? [{ value: asked, label: serving.interval }] : []),
    ]
    return servingFields(visit, { works: [scope.work], subjects })
  },
  fresh: (): Typed => ({ share: '100' }),
  shown: ({ thing }) => ({ subject: subjectOf(thing as Serving) }),
  complete: (given, { scope, thing }) => ({ ...contentOf(thing), ...withSubject(given), work: scope.work.id }),
}

export const WORK_FORMS: readonly ThingForm<WorkParts>[] = [statementForm, servingForm, needForm]
