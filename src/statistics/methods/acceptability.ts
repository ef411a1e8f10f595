import { drawnAcceptability, type Uncertainty } from '../acceptability.ts'
import { acceptabilityOfTwo } from '../weight-line.ts'
import { ALL_WEIGHINGS, exactAcceptability, ORDERED_WEIGHINGS } from '../weight-polygon.ts'
import { boundWork } from './bounded-work.ts'
import { Given } from './given.ts'
import { type Method, WrongInput } from './method.ts'
import { byName, type NamedRows } from './named-rows.ts'
import { scoresGiven } from './scores-given.ts'

export const acceptability: Method = {
  name: 'acceptability',
  title: 'Stochastic multicriteria acceptability: in what share of all weighings an option is first',
  formula:
    'b_i = share of weighings w with Σ w v_i ≥ Σ w v_j for all j; central weights: their mean. Two and three criteria: exact, by clipping; else, and with uncertain scores: 100,000 seeded draws',
  source: 'Lahdelma, Hokkanen and Salminen 1998; Lahdelma and Salminen 2001',
  cases: ['g3', 'g4'],
  run(input) {
    const given = new Given(input)
    const { options, widths } = scoresGiven(given, 'values')
    const answered = [false, true].map((ordered) => {
      const found = firstShares(given, options, ordered, widths)
      const isDrawn = found.some((one) => 'ranks' in one)
      return {
        acceptability: byName(options.names, (at) => found[at]?.acceptability),
        central_weight: byName(options.names, (at) => found[at]?.central),
        ...(isDrawn ? { rank_acceptability: byName(options.names, (at) => found[at]?.ranks) } : {}),
      }
    })
    const order = Array.from({ length: options.rows[0]?.length ?? 0 }, (_, k) => `w${k + 1}`).join('_ge_')
    return { uniform: answered[0], [`ordinal_${order}`]: answered[1] }
  },
}

interface FirstShare {
  acceptability: number
  central: number[] | undefined
  ranks?: number[]
}

function firstShares(
  given: Given,
  { names, rows }: NamedRows,
  ordered: boolean,
  widths: Uncertainty['widths'],
): FirstShare[] {
  const sds = given.has('sd') ? sdsOf(given, names, rows[0]?.length ?? 0) : undefined
  const drawn = sds !== undefined || widths !== undefined || given.has('draws')
  if (!drawn && rows[0]?.length === 2) return acceptabilityOfTwo(rows, ordered)
  if (!drawn && rows[0]?.length === 3) return exactAcceptability(rows, ordered ? ORDERED_WEIGHINGS : ALL_WEIGHINGS)
  const draws = given.has('draws') ? given.whole('draws', { least: 1000, most: 1_000_000 }) : 100_000
  const seed = given.has('seed') ? given.whole('seed') : 1
  boundWork(draws * rows.length * (rows[0]?.length ?? 0), '“draws”, options or criteria')
  return drawnAcceptability(rows, { ordered, sds, widths, draws, seed })
}

/** `sd`: one number for every score, or for each option one or a list. */
function sdsOf(given: Given, names: readonly string[], criteria: number): number[][] {
  const one = given.json('sd')
  const same = (sd: number) => new Array<number>(criteria).fill(sd)
  if (typeof one === 'number') return names.map(() => same(given.number('sd', { least: 0 })))
  const named = given.given('sd')
  return names.map((name) => {
    const sds = typeof named.json(name) === 'number' ? same(named.number(name)) : named.numbers(name)
    if (sds.length !== criteria || sds.some((sd) => sd < 0))
      throw new WrongInput(`“sd” of ${name} does not fit`, 'Give one for each criterion, none below 0.')
    return sds
  })
}
