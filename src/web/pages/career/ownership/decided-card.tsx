import type { DecadeOfMoves } from '#measures'
import { FindingFigure } from '../../../figures/index.ts'
import { Card, Table } from '../../../layout/index.ts'
import type { OwnershipProps } from './ownership-view.tsx'

const DECIDERS = ['me', 'both', 'them', 'circumstance'] as const

/** The share of moves one decided, and all moves by decade. */
export const DecidedCard = ({ visit, now }: OwnershipProps) => {
  const { moves: words } = visit.words.ownership
  const { mine, all, decades } = now.moves
  return (
    <Card
      layer="career"
      id="moves"
      eyebrow={words.eyebrow}
      heading={words.heading}
      footer={
        all.unsaid > 0 && (
          <>
            {words.unsaid(all.unsaid)} <a href="/career#moves">{words.say}</a>
          </>
        )
      }
    >
      <FindingFigure visit={visit} finding={mine} label={words.label} layer="career" id="moves-how" />
      {decades.length > 0 && (
        <Table
          id="moves-table"
          caption={words.caption}
          captionHidden
          rows={decades}
          rowKey={({ decade }) => String(decade)}
          columns={[
            { key: 'decade', label: words.decade, heads: true, cell: ({ decade }) => words.decadeOf(decade) },
            ...DECIDERS.map((who) => ({
              key: who,
              label: words[who],
              numeric: true,
              cell: ({ by }: DecadeOfMoves) => by[who],
            })),
            { key: 'unsaid', label: words.notSaid, numeric: true, cell: ({ by }) => by.unsaid },
          ]}
          totals={{
            decade: words.all,
            ...Object.fromEntries([...DECIDERS, 'unsaid' as const].map((who) => [who, all[who]])),
          }}
        />
      )}
    </Card>
  )
}

/** The share of goals that are one’s own. */
export const GoalsCard = ({ visit, now }: OwnershipProps) => {
  const { goals: words } = visit.words.ownership
  const { mine, by } = now.goals
  return (
    <Card
      layer="career"
      id="goals"
      eyebrow={words.eyebrow}
      heading={words.heading}
      footer={
        <>
          {by.unsaid > 0 && words.unsaid(by.unsaid)} <a href="/work/goals">{words.open}</a>
        </>
      }
    >
      <FindingFigure visit={visit} finding={mine} label={words.label} layer="career" id="goals-how" />
      {mine.n > 0 && <p>{words.counts({ mine: by.me, both: by.both, them: by.them })}</p>}
    </Card>
  )
}
