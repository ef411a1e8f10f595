import { type DrainedEverywhere, numberText } from '#measures'
import { Card, EmptyState, Table } from '../../../layout/index.ts'
import type { EnergyViewProps } from './energy.tsx'
import { behindHref, nameOf } from './names.ts'

/** What drained in every job in which it came up. */
export const EverywhereCard = ({ visit, now }: EnergyViewProps) => {
  const { everywhere: words, column } = visit.words.energy
  const jobsOf = ({ jobs }: DrainedEverywhere) =>
    jobs
      .map(({ job, n, mean }) => words.job(nameOf(visit, now, job), numberText(mean, 'energy', visit.formatting), n))
      .join(' · ')
  return (
    <Card id="everywhere" eyebrow={words.eyebrow} heading={words.heading}>
      {now.everywhere.length === 0 ? (
        <EmptyState>{words.none}</EmptyState>
      ) : (
        <>
          <p>{words.lede}</p>
          <Table
            id="everywhere-table"
            caption={words.caption}
            captionHidden
            rows={now.everywhere}
            rowKey={({ activity }) => activity}
            columns={[
              {
                key: 'what',
                label: column.what,
                heads: true,
                cell: ({ activity }) => (
                  <a href={behindHref(now, 'activity', activity)}>{nameOf(visit, now, activity)}</a>
                ),
              },
              { key: 'jobs', label: column.jobs, cell: jobsOf },
            ]}
          />
        </>
      )}
    </Card>
  )
}
