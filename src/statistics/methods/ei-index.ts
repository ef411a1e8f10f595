import { eiIndex } from '../ei-index.ts'
import { wilsonInterval } from '../proportion-intervals.ts'
import { Given, listOf } from './given.ts'
import type { Method } from './method.ts'

export const eiIndices: Method = {
  name: 'ei-index',
  title: 'E–I index and outside share of ties',
  formula: '(E − I) / (E + I); share E / (E + I) with Wilson’s interval',
  source: 'Krackhardt and Stern, Social Psychology Quarterly 51, 1988; Wilson, J. Am. Stat. Assoc. 22, 1927',
  cases: ['f3'],
  run: (input) => (Array.isArray(input) ? listOf(input).map(indexOf) : indexOf(new Given(input))),
}

function indexOf(given: Given) {
  const [external, internal] = [given.number('external', { least: 0 }), given.number('internal', { least: 0 })]
  const all = external + internal
  return {
    ei: eiIndex(external, internal) ?? null,
    share: all > 0 ? external / all : null,
    ci95: wilsonInterval(external, all) ?? null,
  }
}
