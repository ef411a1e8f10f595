import type { PulseNow } from '#questions'
import { freshId } from '#record'
import { Actions, Button, Card, Columns, EmptyState, Form, LinkButton, PageHead } from '../../../layout/index.ts'
import type { Visit } from '../../../visit.ts'
import { AnswerCard } from './answer-card.tsx'
import { QuestionsCard } from './questions-card.tsx'
import { WholeCard } from './whole-card.tsx'

export interface PulseProps {
  visit: Visit
  now: PulseNow
}

/** The questions to answer, how the whole moved, and each question by itself. */
export const PulseView = (props: PulseProps) => {
  const { pulse: words } = props.visit.words
  return (
    <>
      <PageHead layer="job" heading={words.heading} lede={<p>{words.lede}</p>} />
      {props.now.questions.length === 0 ? (
        <NoQuestions {...props} />
      ) : (
        <>
          <Columns kind="main">
            <WholeCard {...props} />
            <AnswerCard {...props} />
          </Columns>
          <QuestionsCard {...props} />
        </>
      )}
    </>
  )
}

const NoQuestions = ({ visit }: PulseProps) => {
  const { empty: words, first } = visit.words.pulse
  return (
    <Card layer="job" id="begin">
      <EmptyState heading={words.heading}>{words.text}</EmptyState>
      <ul>
        {first.map(({ name }) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
      <Form action="/job/pulse/begin" token={visit.token} operation={freshId()} label={words.begin}>
        <Actions>
          <Button tone="main">{words.begin}</Button>
          <LinkButton href="/job/pulse/question/new">{words.own}</LinkButton>
        </Actions>
      </Form>
    </Card>
  )
}
