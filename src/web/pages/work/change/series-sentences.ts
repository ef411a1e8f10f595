import { intervalText, LEAST_WEEKS, numberText, type SeriesChange, unitText } from '#measures'
import type { Visit } from '../../../visit.ts'

/** What a series says of the date, in sentences: the step, what would have been missed, other dates. */
export function sentencesOf(visit: Visit, one: SeriesChange): string[] {
  const { formatting, words } = visit
  const { power, placebo } = words.change
  const found = one.placebo
  return [
    stepSentence(visit, one),
    // What was found was not missed.
    ...(one.power && !isSure(one) ? [power.half(one.power.half.value ?? 0)] : []),
    ...(one.power ? [power.smallest(sizeOf(visit, one.power.smallest))] : []),
    ...(found ? [placebo.said(found.asClear, found.dates, found.clearest ? formatting.date(found.clearest) : '')] : []),
  ]
}

/** “After it 3.1 h a week more, and between +1.2 to +5.0 with 95 %.” */
export function stepSentence(visit: Visit, one: SeriesChange): string {
  const { series: words } = visit.words.change
  const { value, interval } = one.step
  if (value === undefined) return words.few(one.before.length, one.after.length, LEAST_WEEKS)
  const said = {
    size: sizeOf(visit, one.step),
    way: words.more[one.series][value < 0 ? 1 : 0],
    interval: intervalText(one.step, visit.formatting) ?? '',
  }
  if (!interval) return words.exact(said)
  return isSure(one) ? words.sure(said) : words.unsure(said)
}

/** Whether the interval leaves no room for no difference. */
function isSure({ step: { interval } }: SeriesChange): boolean {
  return interval !== undefined && (interval[0] > 0 || interval[1] < 0)
}

/** “3.1 h a week”, without a sign. */
function sizeOf({ formatting }: Visit, { value = 0, unit }: SeriesChange['step']): string {
  return [numberText(Math.abs(value), unit, formatting).replace(/^\+/, ''), unitText(unit)].filter(Boolean).join(' ')
}
