import type { Hows } from '../how.ts'

const RATIO = {
  formula: 'R = Σy / Σx; SE² = Σ(y − Rx)² / (n (n − 1) x̄²); R ± t₍n−1₎ SE',
  source: 'Cochran, Sampling Techniques, 1977, chapter 6',
  run: 'ratio-estimator',
}

export const attentionHows: Hows = {
  'attention.hours': {
    name: 'Sum of traced hours',
    says: 'The traced hours of the job in the period, each instant counted once. Hours known by dates alone are added and marked as assumed.',
    formula: 'Σ seconds / 3600',
  },
  'attention.share': {
    name: 'Ratio estimator with days as clusters',
    says: 'The job’s part of all traced hours. Days are the sample: the interval says how far the share would wander with other days of the same kind. It is shown from 8 days on, a convention of our own; assumed hours never enter it.',
    ...RATIO,
  },
  'attention.duties': {
    name: 'Mean of whole weeks',
    says: 'Hours a week of a duty over the whole weeks in which its job was traced. The interval is shown from 4 weeks on, a convention of our own.',
    formula: 'x̄ ± t₍n−1₎ s / √n',
    source: 'Student, The Probable Error of a Mean, 1908',
  },
  'attention.spread': {
    name: 'Hill number of order 1',
    says: 'Over how many equal jobs hours as uneven as these would be spread. A description, not a virtue: neither few nor many is better.',
    formula: 'exp(−Σ p ln p), p each job’s part of the hours',
    source: 'Hill 1973; Jost 2006',
    run: 'hill-numbers',
  },
}
