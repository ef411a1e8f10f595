import { endJob, keep } from '#actions'
import { parsePartialDate } from '#calendar'
import { type Complaint, freshId } from '#record'
import { CheckField, FieldGroup, FieldRow, TextField } from '../../../layout/index.ts'
import { doerOfRow, inRow, named } from '../rows.ts'
import type { Step } from '../step.ts'

/** After an import: which of the jobs without an end are held now, and which are paid. */
export const held: Step = {
  name: 'held',
  isAnswered: ({ missing }) => !missing.includes('held'),
  Controls: ({ visit, typed, beginning }) => {
    const { begin: words } = visit.words
    return beginning.held.map((job) => (
      <FieldGroup key={job.id} legend={job.title}>
        <input type="hidden" name={`operation-${job.id}`} value={inRow(typed, 'operation', job.id) || freshId()} />
        <input type="hidden" name={`operation-end-${job.id}`} value={freshId()} />
        <FieldRow>
          <TextField
            id={`ended-${job.id}`}
            label={words.ended}
            hint={words.endedHint}
            placeholder={words.dateHint}
            value={inRow(typed, 'ended', job.id)}
          />
          <CheckField id={`paid-${job.id}`} label={words.isPaid} checked={job.paid} />
        </FieldRow>
      </FieldGroup>
    ))
  },
  keep: async (visit, typed, beginning) => {
    const complaints: Complaint[] = []
    for (const { id, version, ...job } of beginning.held) {
      const paid = inRow(typed, 'paid', id) !== ''
      if (paid !== job.paid) {
        const outcome = await keep(doerOfRow(visit, typed, id), 'job', { ...job, paid }, { id, was: version })
        complaints.push(...named(job.title, outcome))
      }
      const ended = inRow(typed, 'ended', id)
      if (!ended) continue
      const on = parsePartialDate(ended) ?? ended
      complaints.push(...named(job.title, await endJob(doerOfRow(visit, typed, `end-${id}`), id, { on, kind: 'end' })))
    }
    return complaints
  },
}
