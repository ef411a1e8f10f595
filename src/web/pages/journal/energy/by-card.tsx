import { type EnergyLabel, type EnergyOf, intervalText, notEnoughText, numberText } from '#measures'
import type { EnergyNow } from '#questions'
import { DotInterval, type DotRow } from '#web/charts'
import { FindingText, HowComputed } from '../../../figures/index.ts'
import { Card, Disclosure, EmptyState, Table } from '../../../layout/index.ts'
import type { Visit } from '../../../visit.ts'
import { behindHref, nameOf } from './names.ts'

export interface ByProps {
  visit: Visit
  now: EnergyNow
  of: EnergyOf
}

/** As many as can be taken in at a glance: those with the most check-ins; the table has them all. */
const DRAWN = 14

/** What energises and drains by one thing: dots with their intervals, all of them in a table, and how it was computed. */
export const ByCard = (props: ByProps) => {
  const { visit, of } = props
  const { energy: words } = visit.words
  const { eyebrow, heading } = words.by[of.by]
  return (
    <Card id={`by-${of.by}`} eyebrow={eyebrow} heading={heading}>
      {of.labels.length ? <EnergyDots {...props} /> : <EmptyState>{words.noneOf[of.by]}</EmptyState>}
    </Card>
  )
}

/** The dots and what opens under them. */
export const EnergyDots = ({ visit, now, of }: ByProps) => {
  const { energy: words } = visit.words
  const most = of.labels.toSorted((a, b) => b.n - a.n).slice(0, DRAWN)
  const drawn = of.labels.filter((one) => most.includes(one))
  const isAdded = of.by === 'person' || of.by === 'skill'
  const told = of.labels.find(({ energy }) => energy.value !== undefined)?.energy ?? of.labels[0]?.energy
  const left = of.labels.length - drawn.length
  return (
    <>
      {!of.differs && <p class="hint">{words.noDifference}</p>}
      <DotInterval
        id={`dots-${of.by}`}
        title={words.title(words.by[of.by].heading)}
        rows={drawn.map((one) => rowOf(visit, now, of, one))}
        words={isAdded ? { low: words.less, high: words.more } : { low: words.low, high: words.high }}
      />
      {left > 0 && <p class="card-foot">{words.more14(left)}</p>}
      <div class="disclosures">
        <Disclosure summary={words.table} id={`table-${of.by}-part`}>
          <ByTable visit={visit} now={now} of={of} />
        </Disclosure>
        {told && <HowComputed visit={visit} finding={told} id={`how-${of.by}`} rows="#" general />}
      </div>
    </>
  )
}

function rowOf(visit: Visit, now: EnergyNow, of: EnergyOf, one: EnergyLabel): DotRow {
  const { energy: words } = visit.words
  const { formatting } = visit
  const name = nameOf(visit, now, one.label)
  const { value, unit, notEnough } = one.energy
  const text = value === undefined ? notEnoughText(notEnough) : numberText(value, unit, formatting)
  return {
    id: one.label,
    label: <a href={behindHref(now, of.by, one.label)}>{name}</a>,
    title: words.row(name, text, intervalText(one.energy, formatting), directionText(visit, one), one.n),
    value,
    interval: one.energy.interval,
    missing: text,
  }
}

function directionText({ words }: Visit, { direction }: EnergyLabel): string {
  return direction ? words.energy.direction[direction.towards][direction.label] : ''
}

const ByTable = ({ visit, now, of }: ByProps) => {
  const { energy: words, things } = visit.words
  return (
    <Table
      id={`table-${of.by}`}
      caption={words.by[of.by].heading}
      rows={of.labels}
      rowKey={({ label }) => label}
      columns={[
        {
          key: 'what',
          label: words.column.what,
          heads: true,
          cell: ({ label }) => <a href={behindHref(now, of.by, label)}>{nameOf(visit, now, label)}</a>,
        },
        {
          key: 'energy',
          label: words.column.energy,
          numeric: true,
          cell: ({ energy }) => <FindingText visit={visit} finding={energy} />,
        },
        {
          key: 'direction',
          label: words.column.direction,
          cell: (one) => directionText(visit, one) || things.none,
        },
        { key: 'days', label: words.column.days, numeric: true, cell: ({ days }) => visit.formatting.number(days) },
      ]}
    />
  )
}
