import { ShareBars } from '#web/charts'
import { FindingFigure } from '../../../figures/index.ts'
import { Card, EmptyState, Figures, LinkButton } from '../../../layout/index.ts'
import type { OwnershipProps } from './ownership-view.tsx'

/** Years in each job, and how long half of them lasted at most. */
export const TenureCard = ({ visit, now }: OwnershipProps) => {
  const { tenure: words } = visit.words.ownership
  const { jobs, median, current } = now.tenures
  const longest = jobs[0]?.years ?? 0
  const known = new Map(now.jobs.map((job) => [job.id as string, job]))
  if (!jobs.length)
    return (
      <Card layer="career" id="tenure" eyebrow={words.eyebrow} heading={words.heading}>
        <EmptyState action={<LinkButton href="/job/new">{words.add}</LinkButton>}>{words.none}</EmptyState>
      </Card>
    )
  return (
    <Card layer="career" id="tenure" eyebrow={words.eyebrow} heading={words.heading}>
      <Figures>
        <FindingFigure
          visit={visit}
          finding={median}
          label={words.median}
          layer="career"
          id="tenure-how"
          rows="/job#past"
        />
        <FindingFigure visit={visit} finding={current} label={words.held} id="held-how" rows="/job" />
      </Figures>
      <ShareBars
        id="tenure-bars"
        title={words.bars}
        whole={1}
        bars={jobs.map(({ job, years, held }) => {
          const title = known.get(job)?.title ?? ''
          const text = words.years(visit.formatting.number(years, 1))
          return {
            id: job,
            label: <a href={`/job/${job}`}>{title}</a>,
            title: words.bar({ job: title, years: text, held }),
            share: years / (longest * 1.02),
            tone: known.get(job)?.paid ? ('paid' as const) : ('unpaid' as const),
            figures: (
              <>
                {text}
                {held && <span class="row-note">{words.still}</span>}
              </>
            ),
          }
        })}
      />
    </Card>
  )
}
