import type { SkillEvidence } from '#measures'
import { YearBars } from '../../../charts/index.ts'
import { HowComputed } from '../../../figures/index.ts'
import { Card, Disclosure, EmptyState, LinkButton, Table } from '../../../layout/index.ts'
import type { SkillsProps } from './skills-view.tsx'

/** What shows each skill, year by year, the one shown most lately first. */
export const ShownCard = ({ visit, now }: SkillsProps) => {
  const { shown: words, add } = visit.words.skills
  const rows = now.shown.filter(({ count }) => count.n > 0)
  const [first] = rows
  return (
    <Card
      layer="career"
      id="shown"
      eyebrow={words.eyebrow}
      heading={words.heading}
      actions={<LinkButton href={ADD}>{add}</LinkButton>}
    >
      {first ? (
        <>
          <ShownTable visit={visit} now={now} rows={rows} />
          <HowComputed visit={visit} finding={first.strength} id="shown-how" rows="#shown-table" general />
        </>
      ) : (
        <EmptyState>{words.empty}</EmptyState>
      )}
      <Unshown visit={visit} now={now} />
      <Loose visit={visit} now={now} />
    </Card>
  )
}

export const ADD = '/career/skills/new/skill/new?back=/career/skills'

const ShownTable = ({ visit, now, rows }: SkillsProps & { rows: readonly SkillEvidence[] }) => {
  const { formatting } = visit
  const { shown: words } = visit.words.skills
  const most = Math.max(...rows.flatMap(({ years }) => years.map(({ count }) => count)))
  const years = rows[0]?.years ?? []
  return (
    <Table
      id="shown-table"
      caption={words.caption}
      captionHidden
      rows={rows}
      rowKey={({ skill }) => skill}
      columns={[
        { key: 'skill', label: words.skill, heads: true, cell: ({ skill }) => <SkillLink now={now} skill={skill} /> },
        {
          key: 'years',
          label: words.years(years[0]?.year ?? 0, years.at(-1)?.year ?? 0),
          cell: (row) => (
            <span class={row.isFading ? 'fading' : undefined}>
              <YearBars title={titleOf(visit, now, row)} years={row.years} most={most} />
            </span>
          ),
        },
        { key: 'count', label: words.count, numeric: true, cell: ({ count }) => formatting.number(count.n) },
        {
          key: 'strength',
          label: words.strength,
          numeric: true,
          cell: ({ strength }) => (strength.value === undefined ? '–' : formatting.number(strength.value, 1)),
        },
        { key: 'last', label: words.last, cell: ({ last }) => (last ? formatting.date(last) : words.undated) },
      ]}
    />
  )
}

function titleOf(visit: SkillsProps['visit'], now: SkillsProps['now'], { skill, years }: SkillEvidence): string {
  const { shown: words } = visit.words.skills
  const counts = years.filter(({ count }) => count > 0)
  const said = counts.map(({ year, count }) => words.inYear(year, visit.formatting.number(count))).join(', ')
  return words.inYears(now.skills.get(skill)?.name ?? '', said)
}

/** A skill by its name, leading to its page. */
export const SkillLink = ({ now, skill }: { now: SkillsProps['now']; skill: string }) => (
  <a href={`/career/skills/${skill}`}>{now.skills.get(skill)?.name}</a>
)

const Unshown = ({ visit, now }: SkillsProps) => {
  const { shown: words } = visit.words.skills
  const rest = now.shown.filter(({ count }) => count.n === 0)
  if (!rest.length) return null
  const named = rest.toSorted((a, b) => nameOf(now, a).localeCompare(nameOf(now, b), visit.settings.locale))
  return (
    <Disclosure summary={words.more(rest.length)} id="unshown">
      <p class="hint">{words.moreLede}</p>
      <ul class="links">
        {named.map(({ skill }) => (
          <li key={skill}>
            <SkillLink now={now} skill={skill} />
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}

/** Evidence that no skill has, each leading to where that is said. */
const Loose = ({ visit, now }: SkillsProps) => {
  const { shown: words } = visit.words.skills
  if (!now.loose.length) return null
  return (
    <Disclosure summary={words.loose(now.loose.length)} id="loose">
      <p class="hint">{words.looseLede}</p>
      <ul class="plain-list">
        {now.loose.map(({ id, title }) => (
          <li key={id}>
            <a href={`/career/skills/new/evidence/${id}?back=/career/skills`}>{title}</a>
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}

function nameOf(now: SkillsProps['now'], { skill }: SkillEvidence): string {
  return now.skills.get(skill)?.name ?? ''
}
