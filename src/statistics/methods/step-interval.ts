import { stepInterval as intervalOf } from '../step-interval.ts'
import { type Method, WrongInput } from './method.ts'
import { seriesWithStep } from './series-with-step.ts'

export const stepInterval: Method = {
  name: 'step-interval',
  title: 'What a step at a known place can be, φ not known either',
  formula:
    'given φ the step is t₍n−2₎ around its least squares; φ weighed by restricted likelihood · (1 + φ)² / √(1 − φ²)',
  source: 'Box and Tiao 1973, chapters 2 and 8; the weights of φ are a convention of our own',
  cases: [],
  run(input) {
    const { y, before, times } = seriesWithStep(input)
    const found = intervalOf(y, before, times)
    if (!found)
      throw new WrongInput('the series has no scatter, or is too short', 'Give four numbers or more that differ.')
    return { ci95: found.interval, p_above_zero: found.above }
  },
}
