import { studentFactor } from './student-t.ts'

/**
 * The 95 % interval of a share, made on its log odds and turned back: within 0 and 1, and longer towards the middle, as shares of few days are.
 * In simulated careers R ± t·SE holds .87 of small shares at 8 to 12 days, this .95 (bench, part shares). A share of 0 or 1, or without
 * any error, is its own interval. Source: Korn and Graubard 1998; as `svyciprop` of R’s survey with method “logit”.
 */
export function oddsInterval(share: number, se: number, df: number): [low: number, high: number] {
  const within = Math.min(1, Math.max(0, share))
  const left = within * (1 - within)
  if (!(left > 0) || !(se > 0)) return [within, within]
  const odds = Math.log(within / (1 - within))
  const reach = (studentFactor(df) * se) / left
  return [1 / (1 + Math.exp(reach - odds)), 1 / (1 + Math.exp(-reach - odds))]
}
