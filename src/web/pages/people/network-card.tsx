import { numberText } from '#measures'
import { FindingFigure, HowComputed } from '../../figures/index.ts'
import { Card, Figures } from '../../layout/index.ts'
import type { PeopleProps } from './people-view.tsx'

/** Constraint and effective size, once somebody is said to know somebody. */
export const NetworkCard = ({ visit, now: { network } }: PeopleProps) => {
  const { network: words } = visit.words.people
  const { constraint, effectiveSize, efficiency, pairs, untied } = network
  if (pairs.value === undefined)
    return (
      <Card layer="career" id="network" eyebrow={words.eyebrow} heading={words.heading}>
        <p>{words.none}</p>
      </Card>
    )
  const share = numberText(pairs.value, 'share', visit.formatting)
  return (
    <Card layer="career" id="network" eyebrow={words.eyebrow} heading={words.heading}>
      <Figures>
        <FindingFigure
          visit={visit}
          finding={constraint}
          label={words.constraint}
          layer="career"
          id="constraint-how"
          rows="/people#contacts"
        />
        <FindingFigure visit={visit} finding={effectiveSize} label={words.size} id="size-how" rows="/people#contacts" />
        <FindingFigure
          visit={visit}
          finding={efficiency}
          label={words.efficiency}
          id="efficiency-how"
          rows="/people#contacts"
        />
      </Figures>
      <p>
        {words.pairs(share, visit.formatting.number(pairs.n))} {untied > 0 && words.untied(untied)}
      </p>
      <HowComputed visit={visit} finding={pairs} id="pairs-how" rows="/people#contacts" />
    </Card>
  )
}
