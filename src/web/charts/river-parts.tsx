import type { ComponentChildren } from 'preact'
import { DIAMOND, LANE, type PlacedMove } from './move-lanes.ts'
import { tenth } from './path.ts'
import type { DrawnBand, RiverDrawing } from './river-drawing.ts'
import { LEFT, RIGHT } from './river-grid.ts'
import type { DecidedBy, RiverProps } from './river-shape.ts'
import type { Tick } from './time-axis.ts'

/** A link when there is somewhere to go, a plain group otherwise; named on hover and focus either way. */
const Named = ({ href, title, y, kind, children }: NamedProps) => {
  const inside = (
    <>
      <title>{title}</title>
      {children}
      <text class="river-name" x={LEFT} y={y}>
        {title}
      </text>
    </>
  )
  return href ? (
    <a class={kind} href={href}>
      {inside}
    </a>
  ) : (
    <g class={kind}>{inside}</g>
  )
}

interface NamedProps {
  href: string | undefined
  title: string
  /** Where the name is written on hover and focus. */
  y: number
  kind: string
  children: ComponentChildren
}

export const Band = ({ drawn, hatch, nameY }: { drawn: DrawnBand; hatch: string; nameY: number }) => (
  <Named
    href={drawn.band.href}
    title={drawn.band.title ?? drawn.band.label}
    y={nameY}
    kind={`river-band ${drawn.band.paid ? 'clay' : 'green'}-${drawn.shade}`}
  >
    <path d={drawn.path} />
    {drawn.assumed.map((path) => (
      <path key={path} class="river-assumed" d={path} fill={`url(#${hatch})`} />
    ))}
  </Named>
)

export const BandLabels = ({ drawing }: { drawing: RiverDrawing }) => (
  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes focus; each band is named by its link already
  <g class="river-labels" aria-hidden="true">
    {drawing.labels.map(({ band, x, y }) => {
      const shade = drawing.bands.find((drawn) => drawn.band === band)?.shade ?? 3
      return (
        <text key={band.id} class={`${band.paid ? 'clay' : 'green'}-${shade}`} x={tenth(x)} y={tenth(y + 4.5)}>
          {band.label}
        </text>
      )
    })}
  </g>
)

const OUTLINE = `M0-${DIAMOND}L${DIAMOND} 0L0 ${DIAMOND}L-${DIAMOND} 0Z`

/** Filled when the person decided, hollow when others did, half when both, dotted inside for circumstance. */
export const Diamond = ({ decidedBy }: { decidedBy: DecidedBy }) => (
  <g class={`diamond diamond-${decidedBy}`}>
    <path d={OUTLINE} />
    {decidedBy === 'both' && <path class="diamond-half" d={`M0-${DIAMOND}L0 ${DIAMOND}L-${DIAMOND} 0Z`} />}
    {decidedBy === 'circumstance' && <circle class="diamond-half" r={1.8} />}
  </g>
)

export const Move = ({ placed, drawing, nameY }: { placed: PlacedMove; drawing: RiverDrawing; nameY: number }) => {
  const { move, x, lane, label } = placed
  const y = drawing.waterTop - 12 - LANE / 2 - lane * LANE
  const surface = drawing.stack.top[Math.round(((x - LEFT) / (RIGHT - LEFT)) * (drawing.grid.xs.length - 1))]
  return (
    <Named href={move.href} title={move.title ?? move.label} y={nameY} kind="river-move">
      <path class="river-leader" d={`M${tenth(x)} ${tenth(y + DIAMOND)}V${tenth(surface ?? drawing.waterTop)}`} />
      <circle class="river-touch" cx={tenth(x)} cy={tenth(y)} r={12} />
      <g transform={`translate(${tenth(x)} ${tenth(y)})`}>
        <Diamond decidedBy={move.decidedBy ?? 'unknown'} />
      </g>
      {label && (
        <text class="river-move-label" x={tenth(label.x)} y={tenth(y + 4)} text-anchor={label.anchor}>
          {label.text}
        </text>
      )}
    </Named>
  )
}

const TickLabel = ({ tick, x, y }: { tick: Tick; x: number; y: number }) =>
  tick.label ? (
    <text x={tenth(x + 4)} y={y}>
      {tick.label}
    </text>
  ) : null

const YearLink = ({ tick, props, x, end, y }: { tick: Tick; props: RiverProps; x: number; end: number; y: number }) => {
  const href = tick.year === undefined ? undefined : props.yearHref?.(tick.year)
  if (!href || tick.year === undefined) return <TickLabel tick={tick} x={x} y={y} />
  const title = props.yearTitle?.(tick.year) ?? String(tick.year)
  return (
    <a href={href}>
      <title>{title}</title>
      <rect x={tenth(x)} y={y - 17} width={tenth(Math.max(0, end - x))} height={26} rx={4} />
      <TickLabel tick={tick} x={x} y={y} />
    </a>
  )
}

export const Axis = ({ drawing, props }: { drawing: RiverDrawing; props: RiverProps }) => {
  const y = drawing.waterBottom + 24
  const top = Math.max(4, drawing.waterTop - 12)
  return (
    <g class="river-axis">
      {drawing.ticks.map((tick) => {
        const x = Math.max(LEFT, drawing.grid.xOf(tick.time))
        const end = Math.min(RIGHT, drawing.grid.xOf(tick.ends))
        const isCut = tick.time < drawing.grid.from
        return (
          <g key={tick.time}>
            {tick.label && !isCut && <path class="river-year" d={`M${tenth(x)} ${top}V${drawing.waterBottom + 28}`} />}
            {end - x > 24 || tick.label === '' ? <YearLink tick={tick} props={props} x={x} end={end} y={y} /> : null}
          </g>
        )
      })}
    </g>
  )
}

export const ScaleBar = ({ drawing, words }: { drawing: RiverDrawing; words: RiverProps['words'] }) => {
  const { units, hours } = drawing.scale
  const bottom = drawing.waterBottom
  const middle = tenth(bottom - units / 2)
  return (
    <g class="river-scale">
      <path d={`M${RIGHT + 5} ${tenth(bottom - units)}h6v${tenth(units)}h-6`} />
      <text transform={`translate(${RIGHT + 25} ${middle}) rotate(-90)`} text-anchor="middle">
        {words.scale(hours)}
      </text>
    </g>
  )
}
