import type { Serving } from '#record'
import { servingFields, subjectOf, withSubject } from '../../../forms/serving-fields.ts'
import { typedText } from '../../../forms/thing-field.ts'
import type { Choice } from '../../../layout/index.ts'
import { LinkButton } from '../../../layout/index.ts'
import type { JobForm, JobPlace } from './job-scope.ts'

/** Which work the job, one of its duties or a single interval of it serves. */
export const servingForm: JobForm = {
  concept: 'serving',
  anchor: 'serves',
  words: ({ visit }) => visit.words.things.serving,
  fields: (at) => servingFields(at.visit, { works: at.scope.works, subjects: subjectsOf(at) }),
  fresh: ({ scope }) => ({ subject: `job:${scope.job.id}`, share: '100' }),
  shown: ({ thing }) => ({ subject: subjectOf(thing as Serving) }),
  complete: (given) => withSubject(given),
  instead: ({ visit: { words }, scope }) =>
    scope.works.length ? undefined : (
      <>
        <p>{words.things.serving.noWork}</p>
        <LinkButton href="/work/new" tone="main">
          {words.things.work.add}
        </LinkButton>
      </>
    ),
}

function subjectsOf({ visit: { words }, scope, thing, typed }: JobPlace): Choice[] {
  const { serving } = words.things
  const asked = thing ? subjectOf(thing as Serving) : typedText(typed, 'subject')
  return [
    { value: `job:${scope.job.id}`, label: serving.whole(scope.job.title) },
    ...scope.duties.map(({ id, name }) => ({ value: `duty:${id}`, label: serving.dutyOf(name) })),
    ...(asked.startsWith('interval:') ? [{ value: asked, label: serving.interval }] : []),
  ]
}
