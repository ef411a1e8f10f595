import { clipped } from '../clipped.ts'
import { ANNOUNCED_ODDS, isAnnounced, leastOnSide } from '../false-alarms.ts'
import { unknownChange as changeOf } from '../unknown-change.ts'
import { Given } from './given.ts'
import type { Method } from './method.ts'

export const unknownChange: Method = {
  name: 'unknown-change',
  title: 'A step at a place not known, neighbours alike',
  formula: `posterior of two segments on values clipped at 3 standard deviations, AR(1) integrated out; announced from 60 values on where the odds are above ${ANNOUNCED_ODDS} : 1`,
  source:
    'as change-posterior, with errors as in Box and Tiao 1973; Huber 1981 for the clipping; the odds are a convention of our own',
  cases: [],
  run(input) {
    const given = new Given(input)
    const y = given.numbers('y', 2)
    const least = given.has('least') ? given.whole('least', { least: 1 }) : leastOnSide(y.length)
    const found = changeOf(clipped(y), least)
    return {
      log_bayes_factor: found?.logBayesFactor ?? null,
      mode: found?.mode ?? null,
      posterior: found ? Object.fromEntries(found.posterior.map((one, at) => [found.first + at, one])) : null,
      announced: isAnnounced(y),
    }
  },
}
