import { FindingFigure } from '../../../figures/index.ts'
import { Card, EmptyState, LinkButton } from '../../../layout/index.ts'
import type { LifeboatProps } from './lifeboat-view.tsx'

/** Who would still be there. */
export const TiesCard = ({ visit, now }: LifeboatProps) => {
  const { beside: words } = visit.words.lifeboat
  return (
    <Card
      layer="career"
      id="ties"
      eyebrow={words.ties}
      footer={now.unplaced > 0 ? words.unplaced(now.unplaced) : undefined}
    >
      <FindingFigure visit={visit} finding={now.ties} label={words.tiesLabel} id="ties-how" />
    </Card>
  )
}

/** How fresh the story of the job is. */
export const StoryCard = ({ visit, now }: LifeboatProps) => {
  const { beside: words } = visit.words.lifeboat
  const { age, newest } = now.story
  if (!newest)
    return (
      <Card layer="career" id="story" eyebrow={words.story}>
        <EmptyState action={<LinkButton href="/journal/new?kind=win">{words.write}</LinkButton>}>
          {words.storyNone}
        </EmptyState>
      </Card>
    )
  const rows = newest.concept === 'entry' ? `/journal/${newest.id}` : '/career/skills'
  return (
    <Card
      layer="career"
      id="story"
      eyebrow={words.story}
      footer={<a href={rows}>{words.storyNewest(visit.formatting.date(newest.day))}</a>}
    >
      <FindingFigure
        visit={visit}
        finding={age}
        label={now.storyOfPaid ? words.storyPaid : words.storyAny}
        id="story-how"
        rows={rows}
      />
    </Card>
  )
}

/** What can be shown, and where the gaps are told. */
export const SkillsCard = ({ visit, now }: LifeboatProps) => {
  const { beside: words } = visit.words.lifeboat
  const { all, evidenced, gap } = now.skills
  const { number } = visit.formatting
  return (
    <Card layer="career" id="skills" eyebrow={words.skills}>
      <p>{all ? words.skillsShown(number(evidenced), number(all)) : words.noSkills}</p>
      {gap && <FindingFigure visit={visit} finding={gap.shortage} label={words.gap(gap.occupation)} id="gap-how" />}
      <p>
        <a href="/career/skills">{words.openSkills}</a>
      </p>
    </Card>
  )
}
