import type { WhatElse } from '#measures'
import { Card } from '../../../layout/index.ts'
import type { Visit } from '../../../visit.ts'
import { changeLabel } from './change-label.ts'
import type { ChosenProps } from './change-view.tsx'

/** What else the record knows of the weeks around the date. */
export const ElseCard = ({ visit, now, chosen }: ChosenProps) => {
  const { formatting, words } = visit
  const { else: own } = words.change
  const { from, to } = chosen.around
  return (
    <Card layer="work" id="else" eyebrow={own.eyebrow} heading={own.heading} level={3}>
      <p class="hint">{own.lede(formatting.date(from), formatting.date(to))}</p>
      {chosen.else.length === 0 ? (
        <p>{own.none}</p>
      ) : (
        <ul class="said">
          {chosen.else.map((one) => (
            <li key={`${one.kind} ${one.thing.id}`}>
              <span class="soft">{formatting.date(one.on)}</span> {saidOf(visit, { now, one })}
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

function saidOf(visit: Visit, { now, one }: { now: ChosenProps['now']; one: WhatElse }): string {
  const { formatting, words } = visit
  const { else: own } = words.change
  const jobOf = (id: string | undefined) => now.jobs.find((job) => job.id === id)?.title ?? ''
  const workOf = (id: string) => now.works.find((work) => work.id === id)?.name ?? ''
  switch (one.kind) {
    case 'move':
      return changeLabel(visit, now, one.thing)
    case 'position':
      return own.position(one.thing.title)
    case 'boundary begins':
      return own.begins(one.thing.kind, jobOf(one.thing.job))
    case 'boundary ends':
      return own.ends(one.thing.kind, jobOf(one.thing.job))
    case 'leave':
      return own.leave(formatting.date(one.on), one.thing.to ? formatting.date(one.thing.to) : '')
    case 'statement':
      return own.statement(workOf(one.thing.work))
    case 'serving':
      return own.serving(
        one.thing.job ? jobOf(one.thing.job) || own.lostJob : own.duty,
        workOf(one.thing.work),
        formatting.percent(one.thing.share),
      )
  }
}
