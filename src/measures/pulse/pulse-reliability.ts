import type { Days } from '#calendar'
import { alphaOverOccasions, correlation, omegaOf, oneFactor, smallestRealChange, spearmanBrown } from '#statistics'
import type { Finding } from '../finding.ts'
import { askedOn, type Occasion, occasions, type PulseSlice } from './occasions.ts'

/** Fewer occasions tell no reliability: a convention of our own. */
const LEAST_OCCASIONS = 20
/** From so many questions on a common factor is sought. */
const LEAST_FOR_OMEGA = 4
/** What rounding may leave of a correlation of −1. */
const MIRRORED = 1e-9

/** How far one can rely on the pulse as a whole. */
export interface PulseReliability {
  /** The first day first. */
  occasions: readonly Occasion[]
  /** Of two questions by Spearman–Brown, of more by α over occasions; none for a single one. */
  reliability: Finding
  /** ω of four questions and more. */
  omega?: Finding | undefined
  /** Smaller moves between two occasions are within the error of the questions, in points of 10. */
  realChange: Finding
}

export function pulseReliability(slice: PulseSlice): PulseReliability {
  const found = occasions(slice)
  const questions = askedOn(slice.questions, slice.today).length
  const period: Days = { from: found[0]?.day ?? slice.today, to: found.at(-1)?.day ?? slice.today }
  const basis = { n: found.length, counted: 'occasions', period, rows: { concept: 'answer', period } } as const
  const missing =
    questions < 2
      ? ({ missing: 'second question' } as const)
      : found.length < LEAST_OCCASIONS
        ? ({ missing: 'occasions', need: LEAST_OCCASIONS, have: found.length } as const)
        : undefined
  const rows = found.map(({ parts }) => parts)
  const reliability: Finding = { ...basis, unit: 'reliability', method: questions === 2 ? 'pulse.two' : 'pulse.alpha' }
  const change: Finding = { ...basis, unit: 'points', method: 'pulse.change' }
  if (missing)
    return {
      occasions: found,
      reliability: { ...reliability, notEnough: missing },
      realChange: { ...change, notEnough: missing },
    }
  const told = questions === 2 ? ofTwo(rows) : ofMany(rows)
  const isUsable = told.value !== undefined && told.value > 0
  return {
    occasions: found,
    reliability: { ...reliability, ...told },
    ...(questions >= LEAST_FOR_OMEGA
      ? { omega: { ...basis, unit: 'reliability', method: 'pulse.omega', ...omega(rows) } }
      : {}),
    realChange: isUsable
      ? { ...change, value: smallestRealChange(spreadOf(found), told.value as number) }
      : { ...change, notEnough: { missing: 'reliability' } },
  }
}

type Told = Pick<Finding, 'value' | 'interval' | 'notEnough'>

function ofMany(rows: readonly (readonly number[])[]): Told {
  const { alpha, interval } = alphaOverOccasions(rows)
  return Number.isFinite(alpha) ? { value: alpha, interval } : { notEnough: { missing: 'variation' } }
}

/** The interval by Fisher’s z of the correlation. */
function ofTwo(rows: readonly (readonly number[])[]): Told {
  const r = correlation(
    rows.map(([first = 0]) => first),
    rows.map(([, second = 0]) => second),
  )
  if (!Number.isFinite(r)) return { notEnough: { missing: 'variation' } }
  if (r >= 1) return { value: 1, interval: [1, 1] }
  // Of two that are each other’s mirror the sum never moves.
  if (1 + r < MIRRORED) return { notEnough: { missing: 'variation' } }
  const reach = 1.959963984540054 / Math.sqrt(rows.length - 3)
  const end = (sign: number) => spearmanBrown(Math.tanh(Math.atanh(r) + sign * reach), 2)
  return { value: spearmanBrown(r, 2), interval: [end(-1), end(1)] }
}

function omega(rows: readonly (readonly number[])[]): Told {
  const value = omegaOf(oneFactor(rows))
  return value === undefined ? { notEnough: { missing: 'admissible solution' } } : { value }
}

function spreadOf(found: readonly Occasion[]): number {
  const mean = found.reduce((sum, { points }) => sum + points, 0) / found.length
  return Math.sqrt(found.reduce((sum, { points }) => sum + (points - mean) ** 2, 0) / (found.length - 1))
}

/** Is the move between two occasions more than their error? Nothing where that cannot be told; to stay is no move. */
export function isRealMove(before: Occasion, after: Occasion, { value }: Finding): boolean | undefined {
  const move = Math.abs(after.points - before.points)
  return value === undefined ? undefined : move > 0 && move >= value
}
