import type { ComponentChildren } from 'preact'
import type { OccupationTold } from '#questions'
import { FindingFigure } from '../../../figures/index.ts'
import { Card, Disclosure, Facts, Figures, LinkButton } from '../../../layout/index.ts'
import { Credit } from './credit.tsx'
import { LevelsForm } from './levels-form.tsx'
import type { SkillsProps } from './skills-view.tsx'

interface ToldProps extends SkillsProps {
  told: OccupationTold
  /** It is another than one’s own, looked at beside it. */
  beside?: boolean | undefined
  children?: ComponentChildren
}

/** One occupation: what it is, what it needs, and one’s own levels against it, short and over each by itself. */
export const ToldCard = (props: ToldProps) => {
  const { visit, now, told, beside, children } = props
  const { occupation: words, beside: besideWords } = visit.words.skills
  const id = beside ? 'beside' : 'occupation'
  const facts = [
    beside ? told.code : words.chosen({ job: now.job?.title ?? '', code: told.code }),
    told.zone && words.zone(told.zone),
    words.names[told.taxonomy],
  ]
  return (
    <Card
      layer="career"
      id={id}
      eyebrow={beside ? besideWords.eyebrow : words.eyebrow}
      heading={told.name}
      actions={beside && <LinkButton href={`/career/skills?job=${now.job?.id ?? ''}`}>{besideWords.close}</LinkButton>}
    >
      <Facts>{facts.filter(Boolean).join(' · ')}</Facts>
      {told.text && <p>{told.text}</p>}
      {told.tables.map(({ part, gap }, at) => (
        <Disclosure key={part} summary={words.parts[part]} id={`${id}-${part}`} open={at === 0}>
          <Figures>
            <FindingFigure
              visit={visit}
              finding={gap.shortage}
              label={words.shortage}
              layer="career"
              id={`${id}-${part}-short`}
            />
            <FindingFigure
              visit={visit}
              finding={gap.surplus}
              label={words.surplus}
              layer="career"
              id={`${id}-${part}-over`}
            />
          </Figures>
          <LevelsForm {...props} part={part} gap={gap} id={`${id}-${part}`} />
        </Disclosure>
      ))}
      <Essentials {...props} />
      {!told.tables.length && told.taxonomy === 'onet' && <p class="hint">{words.noTables}</p>}
      {children}
      <Credit visit={visit} taxonomy={told.taxonomy} release={told.release} />
    </Card>
  )
}

/** Of a classification without levels: what is essential, and which of it no own skill is. */
const Essentials = ({ visit, told }: ToldProps) => {
  const { occupation: words } = visit.words.skills
  if (!told.essentials?.share.n) return null
  const { share, missing } = told.essentials
  return (
    <>
      <FindingFigure visit={visit} finding={share} label={words.essentials} layer="career" id="essentials-how" />
      {missing.length > 0 && (
        <Disclosure summary={words.missingEssentials} id="essentials">
          <ul class="plain-list">
            {missing.map((code) => (
              <li key={code}>
                {told.elements.get(code)?.name ?? code} <span class="hint">{code}</span>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  )
}
