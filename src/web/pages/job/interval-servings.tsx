import type { JobParts } from '#questions'
import type { Serving } from '#record'
import { Card, LinkButton } from '../../layout/index.ts'
import type { Visit } from '../../visit.ts'

/** What a single interval serves by itself, with a way to say so. */
export const IntervalServings = ({ visit, scope, interval, servings }: IntervalServingsProps) => {
  const { words, formatting } = visit
  const { interval: own, serving: serves } = words.things
  const base = `/job/${scope.job.id}`
  const back = encodeURIComponent(`${base}/interval/${interval}`)
  const nameOf = (work: string) => scope.works.find(({ id }) => id === work)?.name ?? ''
  return (
    <Card layer="work" id="serves" heading={own.serves} footer={own.servesHint}>
      {servings.length > 0 && (
        <ul class="plain-list">
          {servings.map(({ id, work, share }) => (
            <li key={id}>
              <a href={`${base}/serving/${id}?back=${back}`}>{nameOf(work)}</a> {formatting.percent(share)}
            </li>
          ))}
        </ul>
      )}
      <LinkButton href={`${base}/serving/new?subject=interval:${interval}&back=${back}`}>{serves.add}</LinkButton>
    </Card>
  )
}

interface IntervalServingsProps {
  visit: Visit
  scope: JobParts
  interval: string
  servings: readonly Serving[]
}
