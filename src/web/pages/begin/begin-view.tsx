import { freshId } from '#record'
import { Actions, Button, Card, Form, Icon, LinkButton, PageHead } from '../../layout/index.ts'
import type { Step, StepView } from './step.ts'
import type { Run } from './steps.ts'

export interface BeginViewProps extends StepView {
  run: Run
  steps: readonly Step[]
  step: Step
  /** Where skipping leads. */
  nextHref: string
}

/** One question: why it is asked, its controls, and the way on. What is kept here stays when one stops half way. */
export const BeginView = (props: BeginViewProps) => {
  const { visit, run, steps, step, nextHref } = props
  const { begin: words } = visit.words
  const at = steps.indexOf(step)
  const { Controls } = step
  return (
    <>
      <PageHead
        eyebrow={words.place(at + 1, steps.length)}
        heading={words.questions[step.name].heading}
        lede={words.questions[step.name].lede}
      />
      <Card>
        <Form action={`/begin/${step.name}`} token={visit.token} operation={freshId()} hidden={{ run }}>
          <Controls {...props} />
          <Actions>
            <Button tone="main">{words.keep}</Button>
            <LinkButton href={nextHref} tone="quiet">
              {words.skip}
            </LinkButton>
          </Actions>
        </Form>
      </Card>
      <Steps {...props} />
    </>
  )
}

const Steps = ({ visit, beginning, run, steps, step }: BeginViewProps) => {
  const { begin: words } = visit.words
  return (
    <nav class="begin-steps" aria-label={words.all}>
      <ol>
        {steps.map((one) => (
          <li key={one.name}>
            <a href={`/begin/${one.name}?run=${run}`} aria-current={one === step ? 'step' : undefined}>
              {words.questions[one.name].short}
              {one.isAnswered(beginning, visit) && (
                <>
                  <Icon name="check" />
                  <span class="visually-hidden">{words.answered}</span>
                </>
              )}
            </a>
          </li>
        ))}
      </ol>
      <p>
        <a href="/career">{words.stop}</a>
      </p>
    </nav>
  )
}
