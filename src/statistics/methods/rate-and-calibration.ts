import { brierScore } from '../brier-score.ts'
import { dispersionIndex } from '../dispersion.ts'
import { rollingRate } from '../rolling-rate.ts'
import { Given } from './given.ts'
import { type Method, WrongInput } from './method.ts'

export const rateAndCalibration: Method = {
  name: 'rate-and-calibration',
  title: 'Rolling rate, bursts, and how forecasts fared',
  formula: 'Σ 2^(−a/h) y / Σ 2^(−a/h), a periods ago; variance / mean; mean of (p − o)²',
  source:
    'Holt, International Journal of Forecasting 20, 2004 (1957); Fisher 1925; Brier, Monthly Weather Review 78, 1950',
  cases: ['e7'],
  run(input) {
    const given = new Given(input)
    const answers: Record<string, unknown> = {}
    if (given.has('weekly')) {
      const half = given.has('half_life') ? positive(given, 'half_life') : 4
      answers.ewma = rollingRate(given.numbers('weekly'), half) ?? null
    }
    if (given.has('counts')) answers.dispersion = dispersionIndex(given.numbers('counts')) ?? null
    if (given.has('forecasts') || given.has('outcomes')) answers.brier = brier(given)
    if (!Object.keys(answers).length)
      throw new WrongInput('there is nothing to compute', 'Give "weekly", "counts", or "forecasts" and "outcomes".')
    return answers
  },
}

function positive(given: Given, name: string): number {
  const value = given.number(name, { least: 0 })
  if (value === 0) throw new WrongInput(`“${name}” is 0`, 'Give a number of periods above 0.')
  return value
}

/** 1 and 0, or true and false. */
function outcomesOf(given: Given): number[] {
  const read = given.json('outcomes')
  if (Array.isArray(read) && read.length && read.every((one) => typeof one === 'boolean')) return read.map(Number)
  return given.numbers('outcomes')
}

function brier(given: Given): number | null {
  const forecasts = given.numbers('forecasts')
  const outcomes = outcomesOf(given)
  if (forecasts.length !== outcomes.length)
    throw new WrongInput('“forecasts” and “outcomes” differ in length', 'Give one outcome, 0 or 1, for each forecast.')
  if (forecasts.some((p) => p < 0 || p > 1))
    throw new WrongInput('a forecast is no probability', 'Each has to be between 0 and 1.')
  return brierScore(forecasts, outcomes) ?? null
}
