import { nameWork } from '#actions'
import { dayAt, type Instant } from '#calendar'
import { typedText } from '../../../forms/thing-field.ts'
import { Statement, TextAreaField, TextField } from '../../../layout/index.ts'
import type { Step } from '../step.ts'

/** One sentence of what one wants to be remembered for. */
export const work: Step = {
  name: 'work',
  isAnswered: ({ statements }) => statements.length > 0,
  Controls: ({ visit, typed, beginning }) => {
    const { begin: words } = visit.words
    return (
      <>
        {beginning.statements.map(({ id, text }) => (
          <Statement key={id}>{text}</Statement>
        ))}
        <TextAreaField id="text" label={words.sentence} hint={words.sentenceHint} value={typedText(typed, 'text')} />
        <TextField id="name" label={words.workName} hint={words.workNameHint} value={typedText(typed, 'name')} />
      </>
    )
  },
  keep: async (visit, typed) => {
    const text = typedText(typed, 'text').trim()
    if (!text) return []
    const name = typedText(typed, 'name').trim() || shortened(text)
    const from = dayAt(visit.settings.zone, visit.asker.now() as Instant)
    const outcome = await nameWork(visit.doer(typedText(typed, 'operation')), { name }, { text, from })
    return outcome.complaints ?? []
  },
}

/** The first words of the sentence, to call the work by until it has a name. */
function shortened(text: string): string {
  const words = text.split(/\s+/)
  return words.slice(0, 5).join(' ') + (words.length > 5 ? ' …' : '')
}
