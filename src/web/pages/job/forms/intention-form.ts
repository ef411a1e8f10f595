import { periodFields } from '../../../forms/period-fields.ts'
import type { JobForm } from './job-scope.ts'

export const intentionForm: JobForm = {
  concept: 'intention',
  anchor: 'intention',
  words: ({ visit }) => visit.words.things.intention,
  fields: ({ visit: { words } }) => [
    { name: 'share', kind: 'percent', label: words.things.intention.share, min: 0, max: 100, required: true },
    ...periodFields(words, words.things.intention),
  ],
  fresh: ({ today }) => ({ from: today }),
  complete: (given, { scope }) => ({ ...given, job: scope.job.id }),
}
