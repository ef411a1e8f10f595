import type { ComponentChildren } from 'preact'
import { type Finding, intervalText, notEnoughText, numberText, sampleText, unitText } from '#measures'
import { Figure, type Layer } from '../layout/index.ts'
import type { Visit } from '../visit.ts'
import { HowBody } from './how-computed.tsx'

export interface FindingFigureProps {
  visit: Visit
  finding: Finding
  label: ComponentChildren
  layer?: Layer | undefined
  id?: string | undefined
  /** Where the rows are, when that is another place than the usual one. */
  rows?: string | undefined
}

/** One finding as a large figure that opens to its making. */
export const FindingFigure = ({ visit, finding, label, layer, id, rows }: FindingFigureProps) => {
  const { formatting, words } = visit
  const { value, unit, notEnough } = finding
  const interval = intervalText(finding, formatting)
  return (
    <Figure
      value={value === undefined ? notEnoughText(notEnough) : numberText(value, unit, formatting)}
      unit={value === undefined ? undefined : unitText(unit) || undefined}
      label={label}
      missing={value === undefined}
      assumed={Boolean(finding.assumed)}
      layer={layer}
      interval={interval}
      sample={sampleText(finding, formatting)}
      how={{ summary: words.job.how, body: <HowBody visit={visit} finding={finding} rows={rows} />, id }}
    />
  )
}
