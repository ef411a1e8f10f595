import type { ComponentChildren } from 'preact'
import { type Finding, intervalText, valueText } from '#measures'
import { HowComputed } from '../../../figures/index.ts'
import { Disclosure } from '../../../layout/index.ts'
import type { SeriesProps } from './series-cards.tsx'

/** The figures beside the step, each with its making: the levels, overlap, drift, power, placebo dates. */
export const SeriesRests = ({ visit, one }: SeriesProps) => {
  const { formatting, words } = visit
  const { change: own } = words
  const { means, overlap, slope, power, placebo, series } = one
  const level = (finding: Finding) =>
    `${valueText(finding, formatting)} (${intervalText(finding, formatting) ?? own.series.unknown})`
  const rows: { name: string; finding: Finding; said: ComponentChildren }[] = [
    { name: 'before', finding: means.before, said: own.series.before(level(means.before)) },
    { name: 'after', finding: means.after, said: own.series.after(level(means.after)) },
  ]
  if (overlap) rows.push({ name: 'overlap', finding: overlap, said: own.overlap(overlap.value ?? 0) })
  if (slope)
    rows.push({
      name: 'slope',
      finding: slope,
      said: own.slope(valueText(slope, formatting), intervalText(slope, formatting) ?? own.series.unknown),
    })
  if (power) rows.push({ name: 'power', finding: power.half, said: own.power.half(power.half.value ?? 0) })
  if (placebo)
    rows.push({
      name: 'placebo',
      finding: placebo.share,
      said: own.placebo.said(
        placebo.asClear,
        placebo.dates,
        placebo.clearest ? formatting.date(placebo.clearest) : own.series.unknown,
      ),
    })
  return (
    <Disclosure summary={own.rests} id={`rests-${series}`}>
      <ul class="said">
        {rows.map(({ name, finding, said }) => (
          <li key={name}>
            {said}
            <HowComputed visit={visit} finding={finding} id={`how-${series}-${name}`} />
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}
