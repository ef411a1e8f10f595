import { contentOf } from '../../../forms/thing-form.ts'
import { LinkButton } from '../../../layout/index.ts'
import type { JobForm } from './job-scope.ts'

export const dutyForm: JobForm = {
  concept: 'duty',
  anchor: 'duties',
  words: ({ visit }) => visit.words.things.duty,
  fields: ({ visit: { words }, scope }) => {
    const { duty } = words.things
    return [
      { name: 'name', kind: 'line', label: duty.name, required: true },
      {
        name: 'position',
        kind: 'choice',
        label: duty.position,
        choices: scope.positions.map(({ id, title }) => ({ value: id, label: title })),
      },
      { name: 'weeklyHours', kind: 'number', label: duty.weeklyHours, min: 0, max: 168 },
    ]
  },
  fresh: ({ scope }) => ({ position: scope.positions[0]?.id }),
  complete: (given, { thing }) => ({ ...contentOf(thing), ...given }),
  instead: ({ visit: { words }, scope }) =>
    scope.positions.length ? undefined : (
      <>
        <p>{words.things.duty.noPosition}</p>
        <LinkButton href={`/job/${scope.job.id}/position/new`} tone="main">
          {words.things.position.add}
        </LinkButton>
      </>
    ),
}
