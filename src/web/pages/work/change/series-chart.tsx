import { dayNumber, firstDay } from '#calendar'
import { BOUNDS, type Finding, numberText, type Series, type WeekFigure } from '#measures'
import { BeforeAfter, type WeeksSide } from '#web/charts'
import type { Visit } from '../../../visit.ts'
import type { SeriesProps } from './series-cards.tsx'
import { levelText } from './series-cards.tsx'
import { stepSentence } from './series-sentences.ts'

/** Shares and energy have ends of their own; hours begin at nothing. */
const DOMAINS: Readonly<Record<Series, readonly [low: number, high: number]>> = {
  energy: BOUNDS.energy,
  alignment: BOUNDS.alignment,
  hours: [0, 1],
  bleed: [0, 1],
}

/** The weeks of a series around the date, drawn. */
export const SeriesChart = ({ visit, chosen, one }: SeriesProps) => {
  const { formatting, words } = visit
  const { series: own } = words.change
  const { means, series } = one
  const [before, after] = [levelText(visit, means.before), levelText(visit, means.after)]
  const side = (weeks: readonly WeekFigure[], days: typeof chosen.phases.before, mean: Finding, label: string) =>
    days && sideOf(visit, weeks, days, mean, label)
  return (
    <BeforeAfter
      id={`chart-${series}`}
      title={own.heading[series]}
      description={own.describe({ before, after, step: stepSentence(visit, one) })}
      before={side(one.before, chosen.phases.before, means.before, own.before(before))}
      after={side(one.after, chosen.phases.after, means.after, own.after(after))}
      on={weekOf(firstDay(chosen.on))}
      onLabel={formatting.date(chosen.on)}
      domain={DOMAINS[series]}
      format={(value) => tickText(visit, value, means.before.unit)}
    />
  )
}

function sideOf(
  { words, formatting }: Visit,
  weeks: readonly WeekFigure[],
  { from, to }: { from: WeekFigure['from']; to: WeekFigure['from'] },
  mean: Finding,
  label: string,
): WeeksSide {
  const { week } = words.change.series
  return {
    ...{ from: weekOf(from), to: weekOf(to), mean: mean.value, interval: mean.interval, label },
    dots: weeks.map((one) => ({
      ...{ id: one.from, at: one.at, value: one.value },
      title: week(formatting.date(one.from), numberText(one.value, mean.unit, formatting)),
    })),
  }
}

function tickText({ formatting }: Visit, value: number, unit: Finding['unit']): string {
  return unit === 'share' ? formatting.percent(value) : numberText(value, unit, formatting).replace(/[.,]0$/, '')
}

/** Weeks as the measures number them. */
function weekOf(day: WeekFigure['from']): number {
  return Math.floor(dayNumber(day) / 7)
}
