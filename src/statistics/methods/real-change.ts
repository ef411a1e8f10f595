import { measurementError, smallestRealChange, spearmanBrown } from '../real-change.ts'
import { Given } from './given.ts'
import type { Method } from './method.ts'

export const realChange: Method = {
  name: 'real-change',
  title: 'Standard error of measurement, smallest real change, Spearman–Brown',
  formula: 'SEM = sd √(1 − rel); 1.96 √2 SEM; k r / (1 + (k − 1) r)',
  source: 'Jacobson and Truax, Journal of Consulting and Clinical Psychology 59, 1991, 12; Spearman 1910; Brown 1910',
  cases: ['j6'],
  run(input) {
    const given = new Given(input)
    const measured = given.has('rel') || given.has('sd') || !given.has('r')
    return { ...(measured ? errorOf(given) : {}), ...(given.has('r') ? lengthened(given) : {}) }
  },
}

function errorOf(given: Given) {
  const [rel, sd] = [given.number('rel', { most: 1 }), given.number('sd', { least: 0 })]
  return { sem: measurementError(sd, rel), rci: smallestRealChange(sd, rel) }
}

function lengthened(given: Given) {
  const r = given.number('r', { least: -1, most: 1 })
  return { spearman_brown: spearmanBrown(r, given.has('k') ? given.number('k', { least: 0 }) : 2) }
}
