import { wilsonInterval } from '../proportion-intervals.ts'
import { intervalsBy } from './met-of.ts'
import type { Method } from './method.ts'

export const wilson: Method = {
  name: 'wilson',
  title: 'Wilson’s score interval of a share',
  formula: '(p + z²/2n ± z √(p(1 − p)/n + z²/4n²)) / (1 + z²/n), p = x/n, z = 1.96',
  source: 'Wilson, J. Am. Stat. Assoc. 22, 1927; Newcombe, Statistics in Medicine 17, 1998',
  cases: ['e1'],
  run: intervalsBy(wilsonInterval),
}
