import { forecastSum } from '../sum-forecast.ts'
import { Given } from './given.ts'
import type { Method } from './method.ts'

export const sumForecast: Method = {
  name: 'sum-forecast',
  title: 'The sum of the weeks to come: t predictive',
  formula: 'm ȳ ± t₍n−1₎ s √(m² (1/n + 1/m)), m weeks ahead, ȳ and s of n weeks',
  source: 'Hahn and Meeker, Statistical Intervals, 1991',
  cases: ['e5'],
  run(input) {
    const given = new Given(input)
    const hours = given.numbers('weekly_hours')
    const forecast = forecastSum(hours, given.number('m', { least: 0 }))
    const need = given.has('goal_total') ? given.number('goal_total') - sumOf(hours) : undefined
    return {
      mean: forecast?.mean ?? (hours.length ? sumOf(hours) / hours.length : null),
      sd: forecast?.sd ?? null,
      predicted_remaining: forecast?.sum ?? null,
      pi95: forecast?.interval() ?? null,
      ...(need === undefined ? {} : { p_goal: need <= 0 ? 1 : (forecast?.reaches(need) ?? null) }),
    }
  },
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}
