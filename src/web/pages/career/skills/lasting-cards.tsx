import { FindingFigure, HowComputed } from '../../../figures/index.ts'
import { Card } from '../../../layout/index.ts'
import { SkillLink } from './shown-card.tsx'
import type { SkillsProps } from './skills-view.tsx'

/** Skills that were shown, and not for two years: a fact. */
export const FadingCard = ({ visit, now }: SkillsProps) => {
  const { formatting } = visit
  const { fading: words } = visit.words.skills
  const fading = now.shown.filter(({ isFading }) => isFading)
  const [first] = fading
  return (
    <Card layer="career" id="fading" eyebrow={words.eyebrow} heading={words.heading} footer={first && words.footer}>
      {first ? (
        <>
          <ul class="plain-list">
            {fading.map(({ skill, last, since }) => (
              <li key={skill}>
                <SkillLink now={now} skill={skill} />
                {', '}
                {last && words.fact({ last: formatting.date(last), years: formatting.number(since.value ?? 0, 1) })}
              </li>
            ))}
          </ul>
          <HowComputed visit={visit} finding={first.since} id="fading-how" rows="#fading" general />
        </>
      ) : (
        <p>{words.none}</p>
      )}
    </Card>
  )
}

/** Skills that were shown in jobs unlike each other. */
export const TransferableCard = ({ visit, now }: SkillsProps) => {
  const { transferable: words } = visit.words.skills
  const { share, skills } = now.transferable
  const titlesOf = (jobs: readonly string[]) =>
    jobs
      .map((job) => now.jobs.get(job)?.title ?? '')
      .filter(Boolean)
      .join(' · ')
  return (
    <Card layer="career" id="transferable" eyebrow={words.eyebrow} heading={words.heading}>
      <FindingFigure
        visit={visit}
        finding={share}
        label={words.label}
        layer="career"
        id="transferable-how"
        rows="#shown"
      />
      {skills.length > 0 ? (
        <ul class="plain-list">
          {skills.map(({ skill, jobs }) => (
            <li key={skill}>
              <SkillLink now={now} skill={skill} />
              <span class="row-note">{words.in(titlesOf(jobs))}</span>
            </li>
          ))}
        </ul>
      ) : (
        <p>{words.none}</p>
      )}
    </Card>
  )
}
