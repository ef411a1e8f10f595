import { DIRECTION_CUTS, directionLabel } from '../direction.ts'
import { Given } from './given.ts'
import type { Method } from './method.ts'

export const directionLabels: Method = {
  name: 'direction-labels',
  title: 'Labels of the probability of direction',
  formula:
    'pd = max(P(u > 0), P(u < 0)); ≤ .95 uncertain, > .95 possibly, > .97 likely, > .99 probably, > .999 certainly',
  source: 'Makowski and others 2019',
  cases: ['a13'],
  run(input) {
    const given = new Given(input)
    const listed = Array.isArray(given.json('pd')) ? given.numbers('pd') : [given.number('pd')]
    const label = listed.map((pd) => {
      const said = directionLabel(pd)
      return said === 'uncertain' ? said : `${said} existing`
    })
    return { label, cut: DIRECTION_CUTS }
  },
}
