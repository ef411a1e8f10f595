import { JOB_KINDS } from '#record'
import { namedChoices } from '../../../forms/choices.ts'
import { periodFields } from '../../../forms/period-fields.ts'
import type { ThingField } from '../../../forms/thing-field.ts'
import type { Words } from '../../../words/index.ts'

/** The fields of a job; its organisation by name, and, of a new one, the hours agreed. */
export function jobFields(words: Words, { isNew }: { isNew: boolean }): ThingField[] {
  const { job } = words.things
  const hours: ThingField = {
    name: 'weeklyHours',
    kind: 'number',
    label: job.weeklyHours,
    hint: job.weeklyHoursHint,
    min: 0,
    max: 168,
  }
  return [
    { name: 'title', kind: 'line', label: job.title, hint: job.titleHint, required: true },
    { name: 'organisation', kind: 'line', label: job.organisation, hint: job.organisationHint },
    { name: 'kind', kind: 'choice', label: job.kind, choices: namedChoices(JOB_KINDS, job.kinds) },
    {
      name: 'paid',
      kind: 'options',
      label: job.paid,
      required: true,
      choices: [
        { value: 'true', label: job.paidYes },
        { value: 'false', label: job.paidNo },
      ],
    },
    ...periodFields(words, job),
    ...(isNew ? [hours] : []),
    { name: 'url', kind: 'line', label: job.url },
    { name: 'summary', kind: 'text', label: job.summary },
  ]
}

/** What the form gave, as the concept and its terms want it. */
export function jobGiven({ organisation, weeklyHours, paid, ...given }: Readonly<Record<string, unknown>>) {
  return {
    given: { ...given, paid: paid === 'true' ? true : paid === 'false' ? false : undefined },
    terms: { organisation: organisation as string | undefined, weeklyHours },
  }
}
