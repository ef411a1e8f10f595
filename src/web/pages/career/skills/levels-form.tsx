import type { ElementGap, OccupationGap } from '#measures'
import type { LevelPart, OccupationTold } from '#questions'
import { freshId } from '#record'
import { typedText } from '../../../forms/thing-field.ts'
import { Actions, Button, Disclosure, Form, Table } from '../../../layout/index.ts'
import type { SkillsProps } from './skills-view.tsx'

interface LevelsProps extends SkillsProps {
  told: OccupationTold
  part: LevelPart
  gap: OccupationGap
  id: string
  beside?: boolean | undefined
}

/** So many elements stand open, the most important first; the rest behind a disclosure, in the same form. */
const OPEN = 10

/** One’s own levels, typed beside what the occupation needs. */
export const LevelsForm = (props: LevelsProps) => {
  const { visit, now, told, part, gap, id, beside } = props
  const { levels: words } = visit.words.skills
  const [first, rest] = [gap.elements.slice(0, OPEN), gap.elements.slice(OPEN)]
  return (
    <Form
      action="/career/skills/levels"
      token={visit.token}
      operation={freshId()}
      hidden={{ job: now.job?.id ?? '', ...(beside ? { beside: told.code } : {}) }}
      label={words.heading({ part: visit.words.skills.occupation.parts[part] ?? part, name: told.name })}
    >
      <p class="hint">{words.lede}</p>
      <LevelTable {...props} rows={first} id={`${id}-first`} />
      {rest.length > 0 && (
        <Disclosure summary={words.more(visit.formatting.number(rest.length))} id={`${id}-more`}>
          <LevelTable {...props} rows={rest} id={`${id}-rest`} />
        </Disclosure>
      )}
      <Actions>
        <Button tone="main">{words.keep}</Button>
      </Actions>
    </Form>
  )
}

const LevelTable = ({ visit, told, part, rows, id, typed }: LevelsProps & { rows: readonly ElementGap[] }) => {
  const { formatting } = visit
  const { levels: words, occupation } = visit.words.skills
  const nameOf = ({ element }: ElementGap) => told.elements.get(element)?.name ?? element
  return (
    <Table
      id={id}
      caption={words.caption({ part: occupation.parts[part] ?? part, name: told.name })}
      captionHidden
      rows={rows}
      rowKey={({ element }) => element}
      columns={[
        {
          key: 'element',
          label: words.element,
          heads: true,
          cell: (row) => <span title={told.elements.get(row.element)?.text}>{nameOf(row)}</span>,
        },
        {
          key: 'own',
          label: words.own,
          cell: (row) => (
            <OwnInput
              row={row}
              id={id}
              label={words.ownOf(nameOf(row))}
              name={nameOf(row)}
              typed={typed && typedText(typed, `own ${row.element}`)}
            />
          ),
        },
        { key: 'needs', label: words.needs, numeric: true, cell: ({ target }) => formatting.number(target) },
        {
          key: 'bar',
          label: words.chart,
          cell: (row) => <LevelBar row={row} title={barTitle(visit, row, nameOf(row))} />,
        },
        {
          key: 'importance',
          label: words.importance,
          numeric: true,
          cell: (row) => formatting.number(row.importance, 1),
        },
      ]}
    />
  )
}

function barTitle({ words, formatting }: SkillsProps['visit'], { target, own }: ElementGap, name: string): string {
  const text = own === undefined ? undefined : formatting.number(own)
  return words.skills.levels.bar({ name, target: formatting.number(target), own: text })
}

interface OwnProps {
  row: ElementGap
  id: string
  label: string
  name: string
  typed: string | undefined
}

const OwnInput = ({ row, id, label, name, typed }: OwnProps) => (
  <span class="own-level">
    <input type="hidden" name={`name ${row.element}`} value={name} />
    <input
      type="number"
      id={`${id}-${row.element}`}
      name={`own ${row.element}`}
      aria-label={label}
      min={0}
      max={100}
      step="any"
      value={typed ?? row.own}
    />
  </span>
)

/** Own level as a bar, what is needed as a mark. */
const LevelBar = ({ row, title }: { row: ElementGap; title: string }) => (
  <svg class="level-bar" width="100%" height="16" role="img" aria-label={title}>
    <rect class="level-track" y={4} width="100%" height={8} rx={4} />
    {row.own !== undefined && <rect class="level-own" y={4} width={`${row.own}%`} height={8} rx={4} />}
    <line class="level-target" x1={`${row.target.toFixed(1)}%`} x2={`${row.target.toFixed(1)}%`} y1={1} y2={15} />
  </svg>
)
