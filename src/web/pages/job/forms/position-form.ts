import { acceptPosition, keep } from '#actions'
import { deciderChoices } from '../../../forms/choices.ts'
import { periodFields } from '../../../forms/period-fields.ts'
import type { ThingField } from '../../../forms/thing-field.ts'
import { contentOf } from '../../../forms/thing-form.ts'
import type { JobForm, JobPlace } from './job-scope.ts'

const KINDS = ['promotion', 'transfer', 'start'] as const

/** A new position is also a move: how it came, and who decided. */
export const positionForm: JobForm = {
  concept: 'position',
  anchor: 'positions',
  words: ({ visit }) => visit.words.things.position,
  fields: (at) => [...ownFields(at), ...(at.thing ? [] : moveFields(at))],
  fresh: ({ scope, today }) => ({ from: scope.positions.length ? today : (scope.job.from ?? '') }),
  complete: (given, { scope, thing }) => ({ ...contentOf(thing), ...given, job: scope.job.id }),
  keep: (doer, { kind, decidedBy, ...given }, { thing }, edited) =>
    thing ? keep(doer, 'position', given, edited) : acceptPosition(doer, given, { kind, decidedBy }),
}

function ownFields({ visit: { words } }: JobPlace): ThingField[] {
  const { position } = words.things
  return [
    { name: 'title', kind: 'line', label: position.title, required: true },
    ...periodFields(words, position),
    { name: 'place', kind: 'line', label: position.place },
    { name: 'summary', kind: 'text', label: position.summary },
    { name: 'highlights', kind: 'lines', label: position.highlights, hint: position.highlightsHint },
  ]
}

function moveFields({ visit: { words } }: JobPlace): ThingField[] {
  const { position } = words.things
  const kinds = KINDS.map((value) => ({ value, label: position.kinds[value] }))
  return [
    {
      name: 'kind',
      kind: 'choice',
      label: position.kind,
      choices: [{ value: '', label: position.kindNone }, ...kinds],
    },
    { name: 'decidedBy', kind: 'choice', label: position.decidedBy, choices: deciderChoices(words) },
  ]
}
