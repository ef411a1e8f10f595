import type { Hows } from '../how.ts'

export const servedHows: Hows = {
  'served.hours': {
    name: 'Sum of hours that serve',
    says: 'Traced hours, each by the share by which it serves the work. The narrowest serving speaks: an interval’s own, else its duty’s, else its job’s, as it was valid on the day.',
    formula: 'Σ seconds × share / 3600',
  },
  'served.share': {
    name: 'Ratio estimator with days as clusters',
    says: 'The part of all traced hours that serves the work. One hour may serve two works, so shares of several works need not add up to one. The interval is shown from 8 days on, a convention of our own.',
    formula: 'R = Σy / Σx; SE² = Σ(y − Rx)² / (n (n − 1) x̄²); ln(R / (1 − R)) ± t₍n−1₎ SE / (R (1 − R)), turned back',
    source: 'Cochran, Sampling Techniques, 1977, chapter 6; Korn and Graubard 1998 for the interval',
    run: 'ratio-estimator',
  },
}
