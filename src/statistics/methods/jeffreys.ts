import { jeffreysInterval } from '../proportion-intervals.ts'
import { intervalsBy } from './met-of.ts'
import type { Method } from './method.ts'

export const jeffreys: Method = {
  name: 'jeffreys',
  title: 'Jeffreys’ interval of a share',
  formula: 'quantiles .025 and .975 of Beta(x + ½, n − x + ½); 0 below where x = 0, 1 above where x = n',
  source: 'Brown, Cai and DasGupta, Statistical Science 16, 2001',
  cases: ['e2'],
  run: intervalsBy(jeffreysInterval),
}
