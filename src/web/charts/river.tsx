import { drawRiver, type RiverDrawing } from './river-drawing.ts'
import { WIDTH } from './river-grid.ts'
import { RiverLegend } from './river-legend.tsx'
import { Axis, Band, BandLabels, Move, ScaleBar } from './river-parts.tsx'
import type { RiverProps } from './river-shape.ts'

const Water = ({ drawing, props, hatch }: { drawing: RiverDrawing; props: RiverProps; hatch: string }) => {
  const nameY = drawing.height - 6
  return (
    <>
      <defs>
        <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path class="hatch-line" d="M1 0V6" />
        </pattern>
      </defs>
      <Axis drawing={drawing} props={props} />
      {drawing.bands.map((drawn) => (
        <Band key={drawn.band.id} drawn={drawn} hatch={hatch} nameY={nameY} />
      ))}
      {drawing.line && (
        <path class="river-thalweg" d={drawing.line.path}>
          <title>{props.thalweg?.title ?? props.words.thalweg}</title>
        </path>
      )}
      <BandLabels drawing={drawing} />
      {drawing.moves.map((placed) => (
        <Move key={placed.move.id} placed={placed} drawing={drawing} nameY={nameY} />
      ))}
      <ScaleBar drawing={drawing} words={props.words} />
    </>
  )
}

/**
 * The career as a river: hours a week of every job over time, paid jobs around the centre, unpaid below, the thalweg
 * where the hours serve the works, moves above. Nothing when there are no hours. Put the table behind it beside it.
 */
export const River = (props: RiverProps) => {
  const drawing = drawRiver(props)
  if (!drawing) return null
  const hatch = `${props.id}-hatch`
  // Links inside let the keyboard scroll the area; without any it takes the focus itself.
  const hasLinks = props.bands.some(({ href }) => href) || drawing.moves.some(({ move }) => move.href)
  return (
    <div class="river" id={props.id}>
      <div class="chart-head">
        <RiverLegend drawing={drawing} words={props.words} hatch={hatch} />
        {props.aside && <div class="chart-aside">{props.aside}</div>}
      </div>
      <div class="scroller" {...(hasLinks ? {} : { tabIndex: 0, role: 'group', 'aria-label': props.title })}>
        {/* biome-ignore lint/a11y/useSemanticElements: a drawing with links inside is a group of SVG, not a fieldset */}
        <svg
          viewBox={`0 0 ${WIDTH} ${drawing.height}`}
          role="group"
          aria-label={props.title}
          aria-describedby={`${props.id}-desc`}
        >
          <desc id={`${props.id}-desc`}>{props.description}</desc>
          <Water drawing={drawing} props={props} hatch={hatch} />
        </svg>
      </div>
    </div>
  )
}
