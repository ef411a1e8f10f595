import { dayNumber } from '#calendar'
import { isRealMove, MOST_POINTS, type Occasion } from '#measures'
import { type LinePoint, OccasionLine } from '#web/charts'
import { FindingFigure } from '../../../figures/index.ts'
import { Card, Disclosure, EmptyState, Figures, Table } from '../../../layout/index.ts'
import type { PulseProps } from './pulse-view.tsx'

/** So many occasions are drawn, the newest. */
const DRAWN = 60

/** How the whole pulse moved; moves within the error of the questions are grey. */
export const WholeCard = (props: PulseProps) => {
  const { visit, now } = props
  const { whole: words } = visit.words.pulse
  const { occasions, reliability, omega, realChange } = now.reliability
  return (
    <Card layer="job" id="whole" eyebrow={words.eyebrow} heading={words.heading}>
      {occasions.length === 0 ? <EmptyState>{words.none}</EmptyState> : <Line {...props} />}
      <Figures>
        <FindingFigure
          visit={visit}
          finding={reliability}
          label={words.reliability}
          layer="job"
          id="reliability-how"
          rows="#pulse-behind"
        />
        {omega && (
          <FindingFigure visit={visit} finding={omega} label={words.omega} id="omega-how" rows="#pulse-behind" />
        )}
        <FindingFigure visit={visit} finding={realChange} label={words.change} id="change-how" rows="#pulse-behind" />
      </Figures>
    </Card>
  )
}

interface Drawn {
  occasion: Occasion
  /** Whether the move from the one before is more than error. */
  real: boolean | undefined
}

function drawnOf({ now }: PulseProps): Drawn[] {
  const { occasions, realChange } = now.reliability
  return occasions.slice(-DRAWN).map((occasion, at, shown) => {
    const before = shown[at - 1]
    return { occasion, real: before && isRealMove(before, occasion, realChange) }
  })
}

const Line = (props: PulseProps) => {
  const { visit, now } = props
  const { whole: words } = visit.words.pulse
  const { formatting } = visit
  const drawn = drawnOf(props)
  const [first, last] = [drawn[0]?.occasion.day, drawn.at(-1)?.occasion.day]
  if (!first || !last) return null
  const isKnown = now.reliability.realChange.value !== undefined
  return (
    <>
      <OccasionLine
        id="pulse-line"
        title={words.chart}
        description={words.description({
          ...{ count: drawn.length, from: formatting.date(first), to: formatting.date(last) },
          real: isKnown ? drawn.filter(({ real }) => real).length : undefined,
        })}
        points={drawn.map((one) => pointOf(props, one, dayNumber(first), dayNumber(last)))}
        domain={[0, MOST_POINTS]}
        ticks={[0, 5, 10]}
        format={(value) => formatting.number(value)}
        marks={
          first === last
            ? [{ at: 0, label: formatting.date(first) }]
            : [
                { at: 0, label: formatting.date(first) },
                { at: 1, label: formatting.date(last) },
              ]
        }
      />
      <p class="card-foot">{isKnown ? words.grey : words.unknown}</p>
      <Disclosure summary={words.table} id="pulse-behind">
        <Behind {...props} />
      </Disclosure>
    </>
  )
}

function pointOf({ visit }: PulseProps, { occasion, real }: Drawn, first: number, last: number): LinePoint {
  const { day, points } = occasion
  const at = last > first ? (dayNumber(day) - first) / (last - first) : 0
  const { formatting, words } = visit
  const title = words.pulse.whole.point({ day: formatting.date(day), points: formatting.number(points, 1), real })
  return { id: day, title, value: points, at, real }
}

const Behind = (props: PulseProps) => {
  const { whole: words } = props.visit.words.pulse
  const { formatting } = props.visit
  return (
    <Table
      id="pulse-table"
      caption={words.caption}
      rows={drawnOf(props).reverse()}
      rowKey={({ occasion }) => occasion.day}
      columns={[
        { key: 'day', label: words.day, heads: true, cell: ({ occasion }) => formatting.date(occasion.day) },
        {
          key: 'points',
          label: words.points,
          numeric: true,
          cell: ({ occasion }) => formatting.number(occasion.points, 1),
        },
        {
          key: 'move',
          label: words.move,
          cell: ({ real }) => (real === undefined ? words.moves.unknown : real ? words.moves.real : words.moves.within),
        },
      ]}
    />
  )
}
