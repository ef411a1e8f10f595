import type { Sureness } from '#record'
import type { DayBlock, DayLane, DayTick } from './day-shape.ts'
import { tenth } from './path.ts'
import { shorten } from './text-width.ts'

export interface DayLanesProps {
  id: string
  title: string
  description: string
  /** One row each, from above. */
  lanes: readonly DayLane[]
  ticks: readonly DayTick[]
  /** What each look means, in words. */
  legend: Readonly<Record<Sureness, string>>
}

const LANE = 44
const LABEL = 13
const BAR = 20
const MOST_LETTERS = 40
const percent = (share: number): string => `${tenth(share * 1000) / 10}%`

/** Lines over the colour: the less sure, the denser; what is guessed or unsorted has a dashed edge as well. */
const Patterns = ({ id }: { id: string }) => (
  <defs>
    <pattern id={`${id}-likely`} width="9" height="9" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <path class="day-line" d="M1 0V9" />
    </pattern>
    <pattern id={`${id}-guessed`} width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
      <path class="day-line" d="M1 0V4" />
    </pattern>
  </defs>
)

const Look = ({ box, sureness, kind, pattern }: LookProps) => (
  <>
    <rect {...box} rx={2} class={`day-block day-${kind} day-${sureness}`} />
    {(sureness === 'likely' || sureness === 'guessed') && (
      <rect {...box} rx={2} class="day-lines" fill={`url(#${pattern}-${sureness})`} />
    )}
  </>
)

interface LookProps {
  box: { x: string | number; y: number; width: string | number; height: number }
  sureness: Sureness
  kind: DayLane['kind']
  pattern: string
}

const Block = ({ block, kind, pattern }: { block: DayBlock; kind: DayLane['kind']; pattern: string }) => (
  <g>
    <title>{block.title}</title>
    <Look
      box={{
        x: percent(block.from),
        y: LABEL + 5 + tenth(BAR * (1 - block.part)),
        width: percent(block.to - block.from),
        height: tenth(BAR * block.part),
      }}
      sureness={block.sureness}
      kind={kind}
      pattern={pattern}
    />
  </g>
)

const Lane = ({ lane, y, pattern }: { lane: DayLane; y: number; pattern: string }) => (
  // biome-ignore lint/a11y/noSvgWithoutTitle: a part of the drawing that is named as a whole
  <svg y={y} width="100%" height={LANE} overflow="visible">
    <text class="day-lane" y={LABEL}>
      {shorten(lane.label, MOST_LETTERS)}
    </text>
    <rect class="week-track" y={LABEL + 5} width="100%" height={BAR} rx={4} />
    {lane.blocks.map((block) => (
      <Block key={block.id} block={block} kind={lane.kind} pattern={pattern} />
    ))}
  </svg>
)

const Ticks = ({ ticks, y }: { ticks: readonly DayTick[]; y: number }) => (
  <>
    {ticks.map(({ at, label, fine }) => (
      <text
        key={at}
        class={fine ? 'axis-label axis-label-fine' : 'axis-label'}
        x={percent(at)}
        y={y}
        text-anchor={at === 0 ? 'start' : at === 1 ? 'end' : 'middle'}
      >
        {label}
      </text>
    ))}
  </>
)

const Legend = ({
  legend,
  shown,
  pattern,
}: {
  legend: DayLanesProps['legend']
  shown: Sureness[]
  pattern: string
}) => (
  <ul class="legend">
    {shown.map((sureness) => (
      <li key={sureness}>
        <svg class="key" viewBox="0 0 17 17" aria-hidden="true">
          <Look
            box={{ x: 1, y: 3, width: 15, height: 12 }}
            sureness={sureness}
            kind={sureness === 'unsorted' ? 'unsorted' : 'paid'}
            pattern={pattern}
          />
        </svg>
        {legend[sureness]}
      </li>
    ))}
  </ul>
)

/** A day hour by hour, a row for each job, as high as its part; how well a stretch is known is drawn in tone, in lines and in its edge. */
export const DayLanes = ({ id, title, description, lanes, ticks, legend }: DayLanesProps) => {
  const present = new Set(lanes.flatMap(({ blocks }) => blocks.map(({ sureness }) => sureness)))
  const shown = (Object.keys(legend) as Sureness[]).filter((sureness) => present.has(sureness))
  return (
    <div class="day-lanes" id={id}>
      <svg
        width="100%"
        height={lanes.length * LANE + 18}
        role="img"
        aria-label={title}
        aria-describedby={`${id}-desc`}
        overflow="visible"
      >
        <desc id={`${id}-desc`}>{description}</desc>
        <Patterns id={id} />
        {lanes.map((lane, index) => (
          <Lane key={lane.id} lane={lane} y={index * LANE} pattern={id} />
        ))}
        <Ticks ticks={ticks} y={lanes.length * LANE + 12} />
      </svg>
      <Legend legend={legend} shown={shown} pattern={id} />
    </div>
  )
}
