import { longerThan } from '#statistics'
import type { Finding } from '../finding.ts'
import type { Runways } from './runways.ts'

const WEEKS_IN_MONTH = 365.2425 / 12 / 7
/** How a search slows: below 1, the longer it has lasted the slower it ends. A convention of our own. */
const SLOWING = 0.75

/** What if a search took as long as one says: how likely it would outlast the means, 0…1. */
export interface SearchOutlasting {
  /** As likely to end in one week as in any other. */
  steady: Finding
  /** The longer it has lasted, the slower it ends. */
  slowing: Finding
}

/** `median`: the weeks in which half of such searches are over; of one’s own choice. */
export function searchOutlasting(runway: Runways['usual'], median: number | undefined): SearchOutlasting {
  const { n, period, rows, value, notEnough } = runway
  const basis = { unit: 'probability', n, counted: 'days', period, rows, nature: 'what-if' } as const
  const missing = notEnough ?? (median ? undefined : ({ missing: 'search weeks' } as const))
  const odds = (shape: number) =>
    missing || value === undefined || !median
      ? { notEnough: missing ?? ({ missing: 'means' } as const) }
      : { value: longerThan(value * WEEKS_IN_MONTH, median, shape) }
  return {
    steady: { ...basis, method: 'readiness.search', ...odds(1) },
    slowing: { ...basis, method: 'readiness.slowing', ...odds(SLOWING) },
  }
}
