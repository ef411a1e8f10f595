import { optimalPartition as partitionOf } from '../optimal-partition.ts'
import { Given } from './given.ts'
import type { Method } from './method.ts'

export const optimalPartition: Method = {
  name: 'optimal-partition',
  title: 'Optimal partitioning, exact, with pruning (PELT)',
  formula: 'least Σ SSE + penalty · changes; penalty = 2 ln n · σ² unless given',
  source: 'Jackson and others 2005; Killick, Fearnhead and Eckley 2012',
  cases: ['d2'],
  most: 20_000,
  run(input) {
    const given = new Given(input)
    const y = given.numbers('y', 1)
    const penalty = given.has('penalty')
      ? given.number('penalty', { least: 0 })
      : 2 * Math.log(y.length) * given.number('sigma2', { least: 0 })
    const { changes, objective } = partitionOf(y, penalty)
    return { changepoints: changes, objective, penalty }
  },
}
