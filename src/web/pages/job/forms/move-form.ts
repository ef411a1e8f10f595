import { deciderChoices, moveChoices } from '../../../forms/choices.ts'
import type { JobForm } from './job-scope.ts'

export const moveForm: JobForm = {
  concept: 'move',
  anchor: 'moves',
  words: ({ visit }) => visit.words.things.move,
  fields: ({ visit: { words }, scope }) => {
    const { move, partialHint } = words.things
    const positions = scope.positions.map(({ id, title }) => ({ value: id, label: title }))
    return [
      { name: 'on', kind: 'partial date', label: move.on, hint: partialHint, required: true },
      { name: 'kind', kind: 'choice', label: move.kind, choices: moveChoices(words) },
      { name: 'decidedBy', kind: 'choice', label: move.decidedBy, choices: deciderChoices(words) },
      {
        name: 'position',
        kind: 'choice',
        label: move.position,
        choices: [{ value: '', label: move.positionNone }, ...positions],
      },
      { name: 'note', kind: 'line', label: move.note },
    ]
  },
  fresh: ({ today }) => ({ on: today }),
  complete: (given, { scope }) => ({ ...given, job: scope.job.id }),
}
