import { breakIntervals } from '../break-interval.ts'
import { leastSquaresBreaks as partitionsOf } from '../least-squares-breaks.ts'
import { Given } from './given.ts'
import type { Method } from './method.ts'

export const leastSquaresBreaks: Method = {
  name: 'least-squares-breaks',
  title: 'Breaks of the mean by least squares, counted by BIC',
  formula:
    'least Σ SSE of segments of at least ⌊h·n⌋; BIC = n (ln RSS + 1 − ln n + ln 2π) + 2 (m + 1) ln n; interval of the break as argmax V',
  source: 'Bai and Perron 2003; Bai 1997; as strucchange of R (Zeileis and others 2003)',
  cases: ['d1'],
  most: 10_000,
  run(input) {
    const given = new Given(input)
    const y = given.numbers('y', 2)
    const h = given.has('h') ? given.number('h', { least: 0, most: y.length }) : 0.15
    const start = given.has('start_year') ? given.number('start_year') : undefined
    const most = given.has('max_breaks') ? given.whole('max_breaks', { least: 0 }) : undefined
    const partitions = partitionsOf(y, h, most)
    const best = partitions.reduce((found, one) => (one.bic < found.bic ? one : found))
    // One break is told by its best single place, also where more were found; none, where none is better.
    const single = best.breaks.length ? partitions[1]?.breaks : undefined
    const at = single?.[0] ?? null
    const yearOf = (index: number) => (start === undefined ? null : start + index - 1)
    return {
      break_index: at,
      break_year: at === null ? null : yearOf(at),
      ci: single ? breakIntervals(y, single)[0] : null,
      best: best.breaks.length,
      break_indices: best.breaks,
      break_years: start === undefined ? null : best.breaks.map(yearOf),
      cis: breakIntervals(y, best.breaks),
      rss: Object.fromEntries(partitions.map(({ rss }, m) => [`m${m}`, rss])),
      bic: Object.fromEntries(partitions.map(({ bic }, m) => [`m${m}`, bic])),
    }
  },
}
