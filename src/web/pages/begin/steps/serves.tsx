import { keep } from '#actions'
import type { Beginning } from '#questions'
import { type Complaint, freshId, type Job } from '#record'
import { typedText } from '../../../forms/thing-field.ts'
import { EmptyState, SelectField } from '../../../layout/index.ts'
import { doerOfRow, inRow, named } from '../rows.ts'
import type { Step } from '../step.ts'

const SHARES = ['', '0', '0.25', '0.5', '0.75', '1'] as const

/** How much of each job serves the work. */
export const serves: Step = {
  name: 'serves',
  isAnswered: ({ servings }) => servings.length > 0,
  Controls: ({ visit, typed, beginning }) => {
    const { begin: words } = visit.words
    const jobs = unserving(beginning)
    if (!beginning.works.length) return <EmptyState>{words.noWork}</EmptyState>
    const works = beginning.works.map(({ id, name }) => ({ value: id, label: name }))
    const shares = SHARES.map((value) => ({ value, label: words.shares[value] }))
    return (
      <>
        <SelectField id="work" label={words.whichWork} choices={works} chosen={typedText(typed, 'work')} />
        {jobs.map((job) => (
          <div key={job.id}>
            <input type="hidden" name={`operation-${job.id}`} value={inRow(typed, 'operation', job.id) || freshId()} />
            <SelectField
              id={`share-${job.id}`}
              label={job.title}
              choices={shares}
              chosen={inRow(typed, 'share', job.id)}
            />
          </div>
        ))}
      </>
    )
  },
  keep: async (visit, typed, beginning) => {
    const complaints: Complaint[] = []
    for (const job of unserving(beginning)) {
      const share = inRow(typed, 'share', job.id)
      if (!share) continue
      const given = { work: typedText(typed, 'work'), job: job.id, share: Number(share) }
      complaints.push(...named(job.title, await keep(doerOfRow(visit, typed, job.id), 'serving', given)))
    }
    return complaints
  },
}

function unserving({ jobs, servings }: Beginning): Job[] {
  const serving = new Set(servings.map(({ job }) => job as string))
  return jobs.filter(({ id }) => !serving.has(id))
}
