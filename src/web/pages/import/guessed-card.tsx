import type { FileOutcome } from '#actions'
import { Actions, Button, Card, Disclosure, Form } from '../../layout/index.ts'
import type { Visit } from '../../visit.ts'
import type { Waiting } from './import-desk.ts'

/** What was read by guess, thing by thing, to be looked at before it is taken. */
export const GuessedCard = ({ visit, waiting }: { visit: Visit; waiting: Waiting }) => {
  const { importing: words } = visit.words
  return (
    <Card id="guessed" heading={words.guessedHeading}>
      <p>{words.guessedLede}</p>
      {waiting.files.map((file) => file.would && <Guessed key={file.path} visit={visit} file={file} />)}
      <Form
        action={`/import/${waiting.id}/keep`}
        token={visit.token}
        hidden={{ confirmed: 'yes' }}
        label={words.guessedHeading}
      >
        <Actions>
          <Button tone="main">{words.admitGuessed}</Button>
        </Actions>
      </Form>
    </Card>
  )
}

const Guessed = ({ visit, file }: { visit: Visit; file: FileOutcome }) => {
  const { importing: words } = visit.words
  const told = (file.would ?? []).filter(({ says }) => says)
  return (
    <Disclosure summary={`${file.path}: ${words.guessedNew(told.length)}`} open>
      <ul>
        {told.map(({ concept, says }) => (
          <li key={`${concept} ${says}`}>
            <span class="soft">{concept}</span> {says}
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}
