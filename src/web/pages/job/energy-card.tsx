import type { EnergyNow } from '#questions'
import { Card, EmptyState, LinkButton } from '../../layout/index.ts'
import type { Visit } from '../../visit.ts'
import { EnergyDots } from '../journal/energy/by-card.tsx'

/** The energy of one job; `making` while its model is being made in its thread. */
export type JobEnergy = EnergyNow | 'making'

/** What energises and drains in one job, duty by duty, over twelve months. */
export const EnergyCard = ({ visit, energy, job }: { visit: Visit; energy: JobEnergy; job: string }) => {
  const { onJob: words, write } = visit.words.energy
  const of = energy === 'making' ? undefined : energy.of[0]
  const writing = `/journal/new?${new URLSearchParams({ kind: 'check-in', job })}`
  return (
    <Card
      layer="job"
      id="energy"
      eyebrow={words.eyebrow}
      heading={words.heading}
      footer={<a href="/journal/energy#by-duty">{words.all}</a>}
    >
      {energy === 'making' ? (
        <EmptyState action={<LinkButton href={`/job/${job}#energy`}>{words.look}</LinkButton>}>
          {words.making}
        </EmptyState>
      ) : of?.labels.length ? (
        <EnergyDots visit={visit} now={energy} of={of} />
      ) : (
        <EmptyState action={<LinkButton href={writing}>{write}</LinkButton>}>{words.none}</EmptyState>
      )}
    </Card>
  )
}
