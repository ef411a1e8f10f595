import { bootstrapSum } from '../block-bootstrap.ts'
import { forecastSum } from '../sum-forecast.ts'
import { boundWork } from './bounded-work.ts'
import { Given } from './given.ts'
import type { Method } from './method.ts'

export const blockBootstrap: Method = {
  name: 'block-bootstrap',
  title: 'The sum of the weeks to come: moving blocks',
  formula: 'm ȳ + √(n/(n − 4)) (Σ of m weeks − m · mean of n weeks), both drawn in blocks of 4; the wider of it and t',
  source: 'Künsch, Annals of Statistics 17, 1989; Stine, J. Am. Stat. Assoc. 80, 1985',
  cases: [],
  run(input) {
    const given = new Given(input)
    const weekly = given.numbers(given.has('weekly') ? 'weekly' : 'weekly_hours')
    const m = given.number('m', { least: 0 })
    const terms = {
      ...(given.has('block') ? { block: given.whole('block', { least: 1 }) } : {}),
      ...(given.has('draws') ? { draws: given.whole('draws', { least: 100, most: 100_000 }) } : {}),
      ...(given.has('seed') ? { seed: given.whole('seed') } : {}),
    }
    boundWork((terms.draws ?? 4_000) * (m + weekly.length), '“draws” or weeks')
    const [blocks, t] = [bootstrapSum(weekly, m, terms), forecastSum(weekly, m)]
    const need = given.has('goal_total') ? given.number('goal_total') - weekly.reduce((a, b) => a + b, 0) : undefined
    const wider = [blocks, t].sort((a, b) => widthOf(b) - widthOf(a))[0]
    return {
      predicted_remaining: blocks?.sum ?? null,
      pi95: blocks?.interval() ?? null,
      pi95_wider: wider?.interval() ?? null,
      ...(need === undefined ? {} : { p_goal: need <= 0 ? 1 : (blocks?.reaches(need) ?? null) }),
    }
  },
}

function widthOf(forecast: { interval(): [number, number] } | undefined): number {
  const [low, high] = forecast?.interval() ?? [0, 0]
  return high - low
}
