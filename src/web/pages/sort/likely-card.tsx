import type { Unsorted } from '#questions'
import { freshId } from '#record'
import { Button, Card, Disclosure, Form } from '../../layout/index.ts'
import type { Visit } from '../../visit.ts'
import { ReasonList, titleOf } from './reason-list.tsx'

/** Nothing is told as certain. */
const SUREST = 0.99

/** What is sure enough, by job, with some of it and the reasons, and one button that sorts it. */
export const LikelyCard = ({ visit, waiting }: { visit: Visit; waiting: Unsorted }) => {
  const { formatting, token } = visit
  const { sorting } = visit.words
  const count = waiting.likely.reduce((sum, one) => sum + one.count, 0)
  const seconds = waiting.likely.reduce((sum, one) => sum + one.seconds, 0)
  return (
    <Card id="likely" heading={sorting.sure(count, formatting.hours(seconds))}>
      <p class="soft">{sorting.sureLede}</p>
      <ul class="sort-groups">
        {waiting.likely.map(({ job, count: ofJob, seconds: traced, some }) => (
          <li key={job}>
            <p>
              <strong>{titleOf(waiting.jobs, job)}</strong>{' '}
              <span class="soft">
                {sorting.intervals(ofJob)} · {sorting.hours(formatting.hours(traced))}
              </span>
            </p>
            <Disclosure summary={sorting.why}>
              {some.map(({ interval, likely }) => (
                <div key={interval.id}>
                  <p>
                    {interval.title ?? sorting.untitled}{' '}
                    <span class="soft">
                      {formatting.moment(interval.startAt)} · {formatting.percent(Math.min(likely.probability, SUREST))}
                    </span>
                  </p>
                  <ReasonList visit={visit} jobs={waiting.jobs} job={job} reasons={likely.reasons} />
                </div>
              ))}
            </Disclosure>
          </li>
        ))}
      </ul>
      <Form action="/sort/likely" token={token} operation={freshId()}>
        <Button tone="main">{sorting.sortSure}</Button>
      </Form>
    </Card>
  )
}
