import { keep } from '#actions'
import { typedText } from '../../../forms/thing-field.ts'
import { TextField } from '../../../layout/index.ts'
import type { Step } from '../step.ts'

/** How to call the person, and where they are. */
export const you: Step = {
  name: 'you',
  isAnswered: (_, { person }) => person.name !== undefined && person.zone !== undefined,
  Controls: ({ visit, typed }) => {
    const { begin: words } = visit.words
    const name = typedText(typed, 'name') || visit.person.name
    return (
      <>
        <TextField id="name" label={words.name} value={name} autocomplete="name" />
        <TextField
          id="zone"
          label={words.zone}
          hint={words.zoneHint}
          value={typedText(typed, 'zone') || visit.settings.zone}
        />
      </>
    )
  },
  keep: async (visit, typed) => {
    const { id, version, ...own } = visit.person as typeof visit.person & { version?: number }
    const given = { ...own, name: typedText(typed, 'name').trim(), zone: typedText(typed, 'zone').trim() }
    const outcome = await keep(visit.doer(typedText(typed, 'operation')), 'person', given, { id, was: version })
    return outcome.complaints ?? []
  },
}
