import type { Line } from './table.ts'

/** A share of cases beside the range it is to be in: inside it the ratio is at most 1. */
export function coverageLine(what: string, held: number, cases: number, [low, high]: readonly [number, number]): Line {
  const share = held / cases
  const [middle, half] = [(low + high) / 2, (high - low) / 2]
  return {
    ...{ goal: 'measures', what, ours: `${percent(share)} of ${cases}`, other: `${percent(low)} to ${percent(high)}` },
    ...{ ratio: Math.abs(share - middle) / half, aim: 1 },
  }
}

/** A share of cases beside the most it may be. */
export function rateLine(what: string, found: number, cases: number, most: number): Line {
  const share = found / cases
  return {
    ...{ goal: 'measures', what, ours: `${percent(share)} of ${cases}`, other: `at most ${percent(most)}` },
    ...{ ratio: share / most, aim: 1 },
  }
}

export function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`
}
