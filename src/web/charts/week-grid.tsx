import { tenth } from './path.ts'
import { textWidth } from './text-width.ts'
import { type Stretch, type WeekBlock, type WeekDay, withinDay } from './week-shape.ts'

export interface WeekGridProps {
  id: string
  title: string
  description: string
  /** In the order of the person's week. */
  days: readonly WeekDay[]
  /** The label of an hour 0…24, every third is shown. */
  hour: (hour: number) => string
}

const ROW = 28
const BAR = 20
const percent = (hour: number): string => `${tenth((hour / 24) * 1000) / 10}%`

const Bar = ({ stretch, kind, inset = 0, fill }: BarProps) => {
  const cut = withinDay(stretch)
  if (!cut) return null
  return (
    <rect
      class={kind}
      x={percent(cut.from)}
      y={inset}
      width={percent(cut.to - cut.from)}
      height={BAR - 2 * inset}
      rx={4}
      fill={fill}
    />
  )
}

interface BarProps {
  stretch: Stretch
  kind: string
  /** Units less at top and bottom; negative for more. */
  inset?: number
  fill?: string
}

/** Labels are kept where the block is wide enough on a sheet of 800 units; narrower sheets hide them by style. */
const fits = (block: WeekBlock): boolean =>
  block.label !== undefined && ((block.to - block.from) / 24) * 800 > textWidth(block.label, 12) + 12

const Block = ({ block }: { block: WeekBlock }) => {
  const inside = (
    <>
      <title>{block.title}</title>
      <Bar stretch={block} kind={`block block-${block.kind}`} />
      {fits(block) && (
        <svg x={percent(Math.max(0, block.from))} overflow="visible" aria-hidden="true">
          <text class={`block-label block-label-${block.kind}`} x={8} y={BAR / 2 + 4}>
            {block.label}
          </text>
        </svg>
      )}
    </>
  )
  return block.href ? <a href={block.href}>{inside}</a> : <g>{inside}</g>
}

const Day = ({ day, y, hatch }: { day: WeekDay; y: number; hatch: string }) => (
  // biome-ignore lint/a11y/noSvgWithoutTitle: a part of the drawing that is named as a whole
  <svg class="week-row" y={y} width="100%" height={BAR} overflow="visible">
    <rect class="week-track" width="100%" height={BAR} rx={4} />
    {day.quiet?.map((stretch) => (
      <g key={stretch.from}>
        <Bar stretch={stretch} kind="week-quiet" inset={-2} />
        <Bar stretch={stretch} kind="week-quiet-lines" inset={-2} fill={`url(#${hatch})`} />
      </g>
    ))}
    {day.blocks.map((block) => (
      <Block key={block.id} block={block} />
    ))}
    {day.windows?.map((stretch) => (
      <Bar key={stretch.from} stretch={stretch} kind="week-window" inset={-2.5} />
    ))}
  </svg>
)

const HourLabels = ({ y, hour }: { y: number; hour: (hour: number) => string }) => (
  <>
    {[0, 3, 6, 9, 12, 15, 18, 21, 24].map((each) => (
      <text
        key={each}
        class={each % 6 === 0 ? 'axis-label' : 'axis-label axis-label-fine'}
        x={percent(each)}
        y={y}
        text-anchor={each === 0 ? 'start' : each === 24 ? 'end' : 'middle'}
      >
        {hour(each)}
      </text>
    ))}
  </>
)

/**
 * A week hour by hour: a job's time inside its boundary and its bleed, other jobs in green, agreed windows dashed, quiet
 * evenings striped. Widths are parts of the sheet, so it fits every screen without scrolling.
 */
export const WeekGrid = ({ id, title, description, days, hour }: WeekGridProps) => {
  const hasLinks = days.some(({ blocks }) => blocks.some(({ href }) => href))
  const height = days.length * ROW + 18
  return (
    <div class="week-grid" id={id}>
      <ol class="week-days" aria-hidden={days.some(({ href }) => href) ? undefined : 'true'}>
        {days.map((day) => (
          <li key={day.id}>{day.href ? <a href={day.href}>{day.label}</a> : day.label}</li>
        ))}
      </ol>
      <svg
        width="100%"
        height={height}
        role={hasLinks ? 'group' : 'img'}
        aria-label={title}
        aria-describedby={`${id}-desc`}
      >
        <desc id={`${id}-desc`}>{description}</desc>
        <defs>
          <pattern id={`${id}-quiet`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <path class="quiet-line" d="M1 0V6" />
          </pattern>
        </defs>
        {days.map((day, index) => (
          <Day key={day.id} day={day} y={index * ROW + 4} hatch={`${id}-quiet`} />
        ))}
        <HourLabels y={days.length * ROW + 15} hour={hour} />
      </svg>
    </div>
  )
}
