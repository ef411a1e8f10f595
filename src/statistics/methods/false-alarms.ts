import { falseAlarms as alarmsOf } from '../false-alarms.ts'
import { boundWork } from './bounded-work.ts'
import { Given } from './given.ts'
import type { Method } from './method.ts'

export const falseAlarms: Method = {
  name: 'false-alarms',
  title: 'How often a change is found where there is none',
  formula:
    'share of simulated AR(1) series without a change in which one break is better by BIC, so prewhitened, or announced by this program',
  source: 'simulation, seeded',
  cases: ['d8'],
  run(input) {
    const given = new Given(input)
    const runs = given.has('runs') ? given.whole('runs', { least: 1, most: 100_000 }) : 300
    const seed = given.has('seed') ? given.whole('seed') : 7
    const phis = given.numbers('phi', 1)
    const lengths = given.numbers('n', 1)
    boundWork(30 * runs * phis.length * lengths.reduce((sum, n) => sum + n, 0), '“runs”, or shorter series')
    const rows = lengths.map((n) => ({ n, found: phis.map((phi) => alarmsOf(n, phi, { runs, seed })) }))
    const by = (rule: 'bic' | 'prewhitened' | 'announced') =>
      Object.fromEntries(rows.map(({ n, found }) => [n, found.map((one) => one[rule])]))
    return { iid_bic: by('bic'), prewhitened_ar1: by('prewhitened'), announced: by('announced') }
  },
}
