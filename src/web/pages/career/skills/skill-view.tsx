import type { OneSkill } from '#questions'
import { BarsOverTime } from '../../../charts/index.ts'
import { FindingFigure } from '../../../figures/index.ts'
import { Card, Facts, Figures, LinkButton, PageHead, Table } from '../../../layout/index.ts'
import type { Visit } from '../../../visit.ts'

export interface SkillProps {
  visit: Visit
  one: OneSkill
}

/** One skill: what shows it, year by year, and each piece of it. */
export const SkillView = (props: SkillProps) => {
  const { visit, one } = props
  const { skills: words } = visit.words
  const { skill, shown } = one
  return (
    <>
      <PageHead
        layer="career"
        eyebrow={<a href="/career/skills">{words.title}</a>}
        heading={skill.name}
        lede={<SkillFacts {...props} />}
        actions={
          <LinkButton href={`/career/skills/${skill.id}/skill/${skill.id}?back=/career/skills`}>
            {words.one.change}
          </LinkButton>
        }
      />
      <Card layer="career" id="figures" eyebrow={words.shown.eyebrow} heading={words.one.years}>
        <Figures>
          <FindingFigure
            visit={visit}
            finding={shown.count}
            label={words.one.figures.count}
            layer="career"
            id="count-how"
            rows="#evidence"
          />
          <FindingFigure
            visit={visit}
            finding={shown.strength}
            label={words.one.figures.strength}
            layer="career"
            id="strength-how"
            rows="#evidence"
          />
          <FindingFigure
            visit={visit}
            finding={shown.since}
            label={words.one.figures.since}
            layer="career"
            id="since-how"
            rows="#evidence"
          />
        </Figures>
        {shown.count.n > 0 && <YearsChart {...props} />}
      </Card>
      <EvidenceCard {...props} />
      <EntriesCard {...props} />
    </>
  )
}

const SkillFacts = ({ visit, one }: SkillProps) => {
  const { one: words } = visit.words.skills
  const { skill, shown } = one
  const { 'check-in': checkIn, ...by } = shown.by
  const named = (skill.elements ?? []).map((code) => one.elements.get(code)?.name ?? code)
  const facts = [
    skill.level,
    skill.own === undefined ? undefined : words.own(visit.formatting.number(skill.own)),
    named.length ? words.is(named.join(', ')) : undefined,
    words.by({ ...by, checkIn }),
  ]
  return <Facts>{facts.filter(Boolean).join(' · ')}</Facts>
}

const YearsChart = ({ visit, one }: SkillProps) => {
  const { one: words, shown } = visit.words.skills
  const { years } = one.shown
  const every = Math.ceil(years.length / 12)
  return (
    <BarsOverTime
      id="years"
      title={words.years}
      description={words.yearsDescription}
      tone="career"
      format={(value) => visit.formatting.number(value)}
      bars={years.map(({ year, count }, at) => ({
        id: String(year),
        label: (years.length - 1 - at) % every === 0 ? String(year) : '',
        title: shown.inYear(year, visit.formatting.number(count)),
        value: count,
      }))}
    />
  )
}

const EvidenceCard = ({ visit, one }: SkillProps) => {
  const { one: words, evidence: kinds } = visit.words.skills
  const base = `/career/skills/${one.skill.id}/evidence`
  return (
    <Card
      layer="career"
      id="evidence"
      heading={words.evidence}
      actions={<LinkButton href={`${base}/new`}>{words.addEvidence}</LinkButton>}
    >
      <Table
        id="evidence-table"
        caption={words.evidence}
        captionHidden
        rows={one.evidence}
        rowKey={({ id }) => id}
        empty={<p>{words.noEvidence}</p>}
        columns={[
          { key: 'on', label: words.day, cell: ({ on }) => (on ? visit.formatting.date(on) : '') },
          {
            key: 'title',
            label: words.what,
            heads: true,
            cell: ({ id, title }) => <a href={`${base}/${id}`}>{title}</a>,
          },
          { key: 'kind', label: words.kind, cell: ({ kind }) => kinds.kinds[kind] },
          {
            key: 'job',
            label: words.in,
            cell: ({ job }) => job && <a href={`/job/${job}`}>{one.jobs.get(job)?.title}</a>,
          },
        ]}
      />
    </Card>
  )
}

const EntriesCard = ({ visit, one }: SkillProps) => {
  const { one: words } = visit.words.skills
  const { kinds } = visit.words.journal
  return (
    <Card
      layer="career"
      id="entries"
      heading={words.entries}
      actions={<LinkButton href={`/journal/new?skills=${one.skill.id}`}>{words.addEntry}</LinkButton>}
      footer={one.entries.length > 0 && <a href={`/journal?skill=${one.skill.id}`}>{words.allEntries}</a>}
    >
      <Table
        id="entries-table"
        caption={words.entries}
        captionHidden
        rows={one.entries}
        rowKey={({ id }) => id}
        empty={<p>{words.noEntries}</p>}
        columns={[
          { key: 'day', label: words.day, cell: ({ day }) => visit.formatting.date(day) },
          {
            key: 'what',
            label: words.what,
            heads: true,
            cell: ({ id, title, text }) => <a href={`/journal/${id}`}>{title ?? firstWords(text)}</a>,
          },
          { key: 'kind', label: words.kind, cell: ({ kind }) => kinds[kind] },
          {
            key: 'job',
            label: words.in,
            cell: ({ job }) => job && <a href={`/job/${job}`}>{one.jobs.get(job)?.title}</a>,
          },
        ]}
      />
    </Card>
  )
}

function firstWords(text: string): string {
  const line = text.trim().split('\n', 1)[0] ?? ''
  return line.length > 80 ? `${line.slice(0, 79)}…` : line || '–'
}
