import { ask } from '#questions'
import type { Interval } from '#record'
import { choicesOf } from '../../../forms/choices.ts'
import { contentOf } from '../../../forms/thing-form.ts'
import { IntervalServings } from '../interval-servings.tsx'
import type { JobForm } from './job-scope.ts'

/** A stretch of time; what an import knew of it stays with it. */
export const intervalForm: JobForm = {
  concept: 'interval',
  anchor: 'week',
  words: ({ visit }) => visit.words.things.interval,
  fields: ({ visit: { words, settings }, scope }) => {
    const { interval } = words.things
    return [
      { name: 'title', kind: 'line', label: interval.title },
      { name: 'startAt', kind: 'moment', label: interval.startAt, required: true },
      { name: 'endAt', kind: 'moment', label: interval.endAt, required: true },
      {
        name: 'job',
        kind: 'choice',
        label: interval.job,
        choices: [...choicesOf(scope.jobs, settings.locale), { value: '', label: interval.unsorted }],
      },
      {
        name: 'duty',
        kind: 'choice',
        label: interval.duty,
        choices: [{ value: '', label: interval.dutyNone }, ...choicesOf(scope.duties, settings.locale)],
      },
    ]
  },
  fresh: ({ scope, today }) => ({ job: scope.job.id, startAt: `${today}T09:00`, endAt: `${today}T10:00` }),
  complete: (given, { visit, scope, thing }) => {
    const before = contentOf(thing) as Partial<Interval>
    const moved = given.job !== before.job
    return {
      ...before,
      ...given,
      zone: before.zone ?? visit.settings.zone,
      duty: scope.duties.some(({ id }) => id === given.duty) && given.job === scope.job.id ? given.duty : undefined,
      sortedBy: moved ? undefined : before.sortedBy,
      likely: moved ? undefined : before.likely,
    }
  },
  beside: async ({ visit, scope, thing }) => {
    if (!thing) return undefined
    const servings = await ask(visit.asker, (reader) =>
      reader.list('serving', { interval: thing.id as Interval['id'] }),
    )
    return <IntervalServings visit={visit} scope={scope} interval={thing.id} servings={servings} />
  },
}
