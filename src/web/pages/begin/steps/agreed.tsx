import { keep } from '#actions'
import { type Complaint, freshId, type Job } from '#record'
import { Chip, EmptyState, FieldGroup, FieldRow, NumberField, TimeField } from '../../../layout/index.ts'
import { doerOfRow, inRow, named } from '../rows.ts'
import type { Step, StepView } from '../step.ts'

const WEEKDAYS = [1, 2, 3, 4, 5]

const AgreedFields = ({ visit, typed, job }: StepView & { job: Job }) => {
  const { begin: words } = visit.words
  const hidden = (field: string) => inRow(typed, field, job.id) || freshId()
  return (
    <FieldGroup legend={job.title}>
      <input type="hidden" name={`operation-${job.id}`} value={hidden('operation')} />
      <input type="hidden" name={`operation-window-${job.id}`} value={hidden('operation-window')} />
      <FieldRow>
        <NumberField
          id={`hours-${job.id}`}
          label={words.agreedHours}
          value={inRow(typed, 'hours', job.id)}
          min={0}
          max={168}
          step="any"
        />
        <TimeField id={`opens-${job.id}`} label={words.opens} value={inRow(typed, 'opens', job.id)} />
        <TimeField id={`closes-${job.id}`} label={words.closes} value={inRow(typed, 'closes', job.id)} />
      </FieldRow>
      <p class="hint">{words.weekdaysHint}</p>
    </FieldGroup>
  )
}

/** What is agreed around each paid job held: hours a week, and the window from Monday to Friday. */
export const agreed: Step = {
  name: 'agreed',
  isAnswered: ({ held, unagreed }) => held.some((job) => job.paid) && !unagreed.length,
  Controls: (view) => {
    const { unagreed, held } = view.beginning
    const { begin: words } = view.visit.words
    if (!held.some((job) => job.paid)) return <EmptyState>{words.noPaidJob}</EmptyState>
    if (!unagreed.length) return <Chip tone="good">{words.agreedAlready}</Chip>
    return unagreed.map((job) => <AgreedFields key={job.id} {...view} job={job} />)
  },
  keep: async (visit, typed, { unagreed }) => {
    const complaints: Complaint[] = []
    for (const job of unagreed) {
      const hours = inRow(typed, 'hours', job.id)
      const [opensAt, closesAt] = [inRow(typed, 'opens', job.id), inRow(typed, 'closes', job.id)]
      if (hours) {
        const given = { kind: 'weekly hours', job: job.id, hours: Number(hours.replace(',', '.')) }
        complaints.push(...named(job.title, await keep(doerOfRow(visit, typed, job.id), 'boundary', given)))
      }
      if (opensAt || closesAt) {
        const given = { kind: 'daily window', job: job.id, days: WEEKDAYS, opensAt, closesAt }
        complaints.push(...named(job.title, await keep(doerOfRow(visit, typed, `window-${job.id}`), 'boundary', given)))
      }
    }
    return complaints
  },
}
