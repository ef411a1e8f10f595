import { intervalText, notEnoughText, numberText, type QuestionMean } from '#measures'
import { DotInterval } from '#web/charts'
import { HowComputed } from '../../../figures/index.ts'
import { Card, Chip, Disclosure, LinkButton, Table } from '../../../layout/index.ts'
import type { Visit } from '../../../visit.ts'
import type { PulseProps } from './pulse-view.tsx'

/** Each question by itself: the mean of four weeks with its interval, on its own scale. */
export const QuestionsCard = ({ visit, now }: PulseProps) => {
  const { questions: words } = visit.words.pulse
  const [first] = now.means
  return (
    <Card
      layer="job"
      id="questions"
      eyebrow={words.eyebrow}
      heading={words.heading}
      actions={
        <LinkButton small href="/job/pulse/question/new">
          {words.add}
        </LinkButton>
      }
    >
      <DotInterval
        id="question-dots"
        title={words.heading}
        rows={now.means.map((one) => dotOf(visit, one))}
        domain={[0, 1]}
        middle={0.5}
        words={{ low: words.low, high: words.high }}
      />
      <MeansTable visit={visit} now={now} />
      {first && <HowComputed visit={visit} finding={first.mean} id="questions-how" rows="#questions-table" general />}
      {now.past.length > 0 && (
        <Disclosure summary={words.past} id="past-questions">
          <ul class="plain-list">
            {now.past.map(({ id, name }) => (
              <li key={id}>
                <a href={`/job/pulse/question/${id}`}>{name}</a>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </Card>
  )
}

/** On a line that is as long as the question’s own scale. */
function dotOf(visit: Visit, { question, mean }: QuestionMean) {
  const { questions: words } = visit.words.pulse
  const { formatting } = visit
  const { id, name, most, reversed } = question
  const { value, interval, n } = mean
  if (value === undefined) return { id, label: name, title: name, missing: notEnoughText(mean.notEnough) }
  const between = intervalText(mean, formatting)
  return {
    id,
    label: name,
    reversed,
    title: words.row({
      ...{ name, most, n },
      value: numberText(value, 'points', formatting),
      interval: between ? words.interval(between) : '',
    }),
    value: value / most,
    ...(interval ? { interval: [interval[0] / most, interval[1] / most] as const } : {}),
  }
}

const MeansTable = ({ visit, now }: PulseProps) => {
  const { questions: words } = visit.words.pulse
  const { formatting } = visit
  return (
    <Table
      id="questions-table"
      caption={words.heading}
      captionHidden
      rows={now.means}
      rowKey={({ question }) => question.id}
      columns={[
        {
          key: 'question',
          label: words.question,
          heads: true,
          cell: ({ question }) => (
            <>
              {question.name} {question.reversed && <Chip>{words.reversed}</Chip>}
            </>
          ),
        },
        {
          key: 'mean',
          label: words.mean,
          numeric: true,
          cell: ({ question, mean }) =>
            mean.value === undefined
              ? notEnoughText(mean.notEnough)
              : words.of(numberText(mean.value, 'points', formatting), question.most),
        },
        {
          key: 'between',
          label: words.between,
          numeric: true,
          cell: ({ mean }) => intervalText(mean, formatting) ?? words.none,
        },
        { key: 'answers', label: words.answers, numeric: true, cell: ({ mean }) => mean.n },
        {
          key: 'change',
          label: words.change,
          cell: ({ question }) => (
            <a href={`/job/pulse/question/${question.id}`} aria-label={words.changeOf(question.name)}>
              {words.change}
            </a>
          ),
        },
      ]}
    />
  )
}
