import { intend } from '#actions'
import { dayAt, holdsOn, type Instant } from '#calendar'
import { typedText } from '../../../forms/thing-field.ts'
import { EmptyState, NumberField } from '../../../layout/index.ts'
import { inRow } from '../rows.ts'
import type { Step, StepView } from '../step.ts'

/** The share of attention one means to give each job held. */
export const intention: Step = {
  name: 'intention',
  isAnswered: ({ intentions }) => intentions.length > 0,
  Controls: (view) => {
    const { visit, typed, beginning } = view
    if (!beginning.held.length) return <EmptyState>{visit.words.begin.noJob}</EmptyState>
    return beginning.held.map(({ id, title }) => (
      <NumberField
        key={id}
        id={`share-${id}`}
        label={visit.words.begin.shareOf(title)}
        min={0}
        max={100}
        step="any"
        value={inRow(typed, 'share', id) || meantNow(view, id)}
      />
    ))
  },
  keep: async (visit, typed, { held }) => {
    const meant = held.flatMap(({ id }) => {
      const share = inRow(typed, 'share', id)
      return share ? [{ job: id as string, share: Number(share.replace(',', '.')) / 100 }] : []
    })
    if (!meant.length) return []
    const outcome = await intend(visit.doer(typedText(typed, 'operation')), meant, todayOf(visit))
    return outcome.complaints ?? []
  },
}

function todayOf({ settings, asker }: StepView['visit']) {
  return dayAt(settings.zone, asker.now() as Instant)
}

function meantNow({ visit, beginning }: StepView, job: string): string {
  const today = todayOf(visit)
  const now = beginning.intentions.find((one) => one.job === job && holdsOn(one, today))
  return now ? String(Math.round(now.share * 1000) / 10) : ''
}
