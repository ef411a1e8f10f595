import { exactInterval } from '../proportion-intervals.ts'
import { intervalsBy } from './met-of.ts'
import type { Method } from './method.ts'

export const clopperPearson: Method = {
  name: 'clopper-pearson',
  title: 'Exact interval of a share',
  formula: 'the .025 quantile of Beta(x, n − x + 1) and the .975 quantile of Beta(x + 1, n − x)',
  source: 'Clopper and Pearson, Biometrika 26, 1934',
  cases: ['e3'],
  run: intervalsBy(exactInterval),
}
