import { freshId, type Pulse } from '#record'
import { Actions, Button, Card, Form } from '../../../layout/index.ts'
import type { PulseProps } from './pulse-view.tsx'

/** All questions on one small form: one row of radio buttons each. */
export const AnswerCard = ({ visit, now }: PulseProps) => {
  const { answer: words } = visit.words.pulse
  return (
    <Card layer="job" id="answer" eyebrow={words.eyebrow} heading={words.heading}>
      {now.answered.size > 0 && <p class="hint">{words.again}</p>}
      <Form action="/job/pulse/answers" token={visit.token} operation={freshId()} hidden={{ day: now.today }}>
        {now.questions.map((question) => (
          <Question key={question.id} visit={visit} question={question} chosen={now.answered.get(question.id)} />
        ))}
        <Actions>
          <Button tone="main">{words.keep}</Button>
          <span class="hint">{words.leave}</span>
        </Actions>
      </Form>
    </Card>
  )
}

interface QuestionProps extends Pick<PulseProps, 'visit'> {
  question: Pulse
  chosen: number | undefined
}

const Question = ({ visit, question, chosen }: QuestionProps) => {
  const { answer: words } = visit.words.pulse
  const { id, name, most, low, high } = question
  return (
    <fieldset class="choices answer-row">
      <legend>{name}</legend>
      <div class="answer-values">
        {Array.from({ length: most + 1 }, (_, value) => (
          <label key={value} class="answer-value">
            <input
              type="radio"
              name={id}
              value={value}
              checked={value === chosen}
              aria-label={words.value(value, low, high, most)}
            />
            <span aria-hidden="true">{value}</span>
          </label>
        ))}
      </div>
      {(low || high) && (
        <p class="slider-ends hint" aria-hidden="true">
          <span>{low}</span>
          <span>{high}</span>
        </p>
      )}
    </fieldset>
  )
}
