import type { RelatedTold } from '#questions'
import { GapBar } from '../../../charts/index.ts'
import { HowComputed } from '../../../figures/index.ts'
import { Card, Table } from '../../../layout/index.ts'
import { Credit } from './credit.tsx'
import { SkillLink } from './shown-card.tsx'
import type { SkillsProps } from './skills-view.tsx'

/** Occupations related to the present one, in O*NET’s own order, with what one is short of and what is over. */
export const RelatedCard = (props: SkillsProps) => {
  const { visit, now } = props
  const { related: words } = visit.words.skills
  const { occupation } = now
  const known = now.related.find(({ gap }) => gap?.shortage.value !== undefined) ?? now.related.find(({ gap }) => gap)
  return (
    <Card
      layer="career"
      id="related"
      eyebrow={words.eyebrow}
      heading={occupation ? words.heading(occupation.name) : words.headingPlain}
    >
      <p class="hint">{words.lede}</p>
      <RelatedTable {...props} />
      {known?.gap && (
        <HowComputed visit={visit} finding={known.gap.shortage} id="related-how" rows="#occupation" general />
      )}
      <Credit visit={visit} taxonomy="onet" release={occupation?.release} />
    </Card>
  )
}

const RelatedTable = ({ visit, now }: SkillsProps) => {
  const { related: words } = visit.words.skills
  const points = (value: number | undefined) => (value === undefined ? '–' : visit.formatting.number(value, 1))
  const most = Math.max(1, ...now.related.flatMap(({ gap }) => [gap?.shortage.value ?? 0, gap?.surplus.value ?? 0]))
  return (
    <Table
      id="related-table"
      caption={words.caption}
      captionHidden
      rows={now.related}
      rowKey={({ code }) => code}
      columns={[
        {
          key: 'name',
          label: words.name,
          heads: true,
          cell: (row) => <NameCell visit={visit} now={now} row={row} />,
        },
        { key: 'short', label: words.short, numeric: true, cell: ({ gap }) => points(gap?.shortage.value) },
        { key: 'bar', label: words.chart, cell: (row) => <RowBar visit={visit} row={row} most={most} /> },
        { key: 'over', label: words.over, numeric: true, cell: ({ gap }) => points(gap?.surplus.value) },
        {
          key: 'counting',
          label: words.counting,
          cell: ({ counting }) => (
            <span class="counting">
              {counting.map((skill, at) => [at ? ', ' : '', <SkillLink key={skill} now={now} skill={skill} />])}
            </span>
          ),
        },
      ]}
    />
  )
}

/** The occupation, leading to it beside one’s own; under it its place in the list. */
const NameCell = ({ visit, now, row }: SkillsProps & { row: RelatedTold }) => {
  const { related: words } = visit.words.skills
  return (
    <>
      <a href={`/career/skills?job=${now.job?.id ?? ''}&beside=${encodeURIComponent(row.code)}#beside`}>{row.name}</a>
      <span class="row-note">{words.place(visit.formatting.number(row.rank), row.tier)}</span>
    </>
  )
}

const RowBar = ({ visit, row, most }: { visit: SkillsProps['visit']; row: RelatedTold; most: number }) => {
  const [short, over] = [row.gap?.shortage.value, row.gap?.surplus.value]
  if (short === undefined || over === undefined) return null
  const { number } = visit.formatting
  const title = visit.words.skills.related.bar({ name: row.name, short: number(short, 1), over: number(over, 1) })
  return <GapBar title={title} short={short} over={over} most={most} />
}
