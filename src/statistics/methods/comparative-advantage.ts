import { comparativeAdvantage } from '../comparative-advantage.ts'
import { Given } from './given.ts'
import { type Method, WrongInput } from './method.ts'

export const comparativeAdvantages: Method = {
  name: 'comparative-advantage',
  title: 'Revealed comparative advantage',
  formula: 'rca(j,s) = [x(j,s) / Σ x(j,·)] / [Σ x(·,s) / Σ x]; used where above 1',
  source: 'Alabdulkareem and others, Science Advances, 2018',
  cases: ['h5'],
  run(input) {
    const x = new Given(input).rows('x')
    if (x.some((row) => row.some((value) => value < 0)))
      throw new WrongInput('“x” has a number below 0', 'Give amounts from 0 on.')
    const rca = comparativeAdvantage(x).map((row) => row.map((value) => (Number.isNaN(value) ? null : value)))
    return { rca, used: rca.map((row) => row.map((value) => value !== null && value > 1)) }
  },
}
