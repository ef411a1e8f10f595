import { recordEntry } from '#actions'
import { typedText } from '../../../forms/thing-field.ts'
import { ChoiceField, SelectField, TextField } from '../../../layout/index.ts'
import type { Step } from '../step.ts'

const ENERGIES = ['2', '1', '0', '-1', '-2'] as const

/** The first check-in: what was done today, and whether it gave or took energy. */
export const checkIn: Step = {
  name: 'check-in',
  isAnswered: ({ hasCheckIn }) => hasCheckIn,
  Controls: ({ visit, typed, beginning }) => {
    const { begin: words } = visit.words
    const jobs = beginning.held.map(({ id, title }) => ({ value: id as string, label: title }))
    return (
      <>
        <TextField id="activity" label={words.activity} value={typedText(typed, 'activity')} />
        <ChoiceField
          id="energy"
          label={words.energy}
          inline
          chosen={typedText(typed, 'energy')}
          choices={ENERGIES.map((value) => ({ value, label: words.energies[value] }))}
        />
        {jobs.length > 0 && (
          <SelectField
            id="job"
            label={words.activityJob}
            choices={[{ value: '', label: words.noneOfThem }, ...jobs]}
            chosen={typedText(typed, 'job')}
          />
        )}
      </>
    )
  },
  keep: async (visit, typed) => {
    const activity = typedText(typed, 'activity').trim()
    const energy = typedText(typed, 'energy')
    if (!activity && !energy) return []
    const given = {
      kind: 'check-in',
      ...{ activity, text: activity, job: typedText(typed, 'job') },
      energy: energy ? Number(energy) : undefined,
    }
    return (await recordEntry(visit.doer(typedText(typed, 'operation')), given)).complaints ?? []
  },
}
