import type { ComponentChildren } from 'preact'
import { tenth } from './path.ts'

export interface RuledSheetProps {
  id: string
  title: string
  description: string
  height: number
  /** Values with a rule across the sheet and a label at the left. */
  ticks: readonly number[]
  /** Where a value stands, from the top. */
  y: (value: number) => number
  format: (value: number) => string
  /** Further classes, by which a chart is styled. */
  kind?: string | undefined
  /** The room for the labels at the left. */
  margin?: number | undefined
  /** Where there is something to follow in it: otherwise it is one picture. */
  hasLinks?: boolean | undefined
  /** What stands at an edge may reach over it. */
  spills?: boolean | undefined
  children: ComponentChildren
}

/** What every chart of values over time stands on: the values at the left, a rule for each, and the whole said in words. */
export const RuledSheet = (props: RuledSheetProps) => {
  const { id, title, description, height, ticks, y, format, kind, margin = 40, hasLinks, spills, children } = props
  return (
    <div class={kind ? `bars-over-time ${kind}` : 'bars-over-time'} id={id}>
      <svg class="bars-axis" width={margin} height={height} aria-hidden="true">
        {ticks.map((tick) => (
          <text key={tick} class="axis-label" x={margin - 6} y={tenth(y(tick) + 4)} text-anchor="end">
            {format(tick)}
          </text>
        ))}
      </svg>
      <svg
        width="100%"
        height={height}
        role={hasLinks ? 'group' : 'img'}
        aria-label={title}
        aria-describedby={`${id}-desc`}
        overflow={spills ? 'visible' : undefined}
      >
        <desc id={`${id}-desc`}>{description}</desc>
        {ticks.map((tick) => (
          <line key={tick} class="grid-line" x2="100%" y1={tenth(y(tick))} y2={tenth(y(tick))} />
        ))}
        {children}
      </svg>
    </div>
  )
}

/** Names of places in time under a sheet; at its ends they stay inside. */
export const TimeMarks = ({
  marks,
  x,
  y,
}: {
  marks: readonly { at: number; label: string }[]
  x: (at: number) => string
  y: number
}) => (
  <>
    {marks.map(({ at, label }) => (
      <text
        key={`${at} ${label}`}
        class="axis-label"
        x={x(at)}
        y={y}
        text-anchor={at <= 0.05 ? 'start' : at >= 0.95 ? 'end' : 'middle'}
      >
        {label}
      </text>
    ))}
  </>
)
