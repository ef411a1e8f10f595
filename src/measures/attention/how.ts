import type { Hows } from '../how.ts'

const RATIO = {
  formula: 'R = Σy / Σx; SE² = Σ(y − Rx)² / (n (n − 1) x̄²); ln(R / (1 − R)) ± t₍n−1₎ SE / (R (1 − R)), turned back',
  source: 'Cochran, Sampling Techniques, 1977, chapter 6; Korn and Graubard 1998 for the interval',
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
  'attention.drift': {
    name: 'Aitchison distance of two mixes',
    says: 'How far the mix of hours by job lies from that of the quarter before: 0 is the same mix; one job twice as heavy against the others is 0.5 to 0.7. Only jobs traced in both count; one that came or went leaves the mix and is named. From 8 traced days in each and two jobs in both, a convention of our own.',
    formula: '‖clr(now) − clr(before)‖, clr(x) = ln x − mean ln x',
    source: 'Aitchison, The Statistical Analysis of Compositional Data, 1986',
    run: 'aitchison',
  },
  'attention.from intention': {
    name: 'Aitchison distance of two mixes',
    says: 'How far the actual mix of hours lies from the intended one: 0 is as intended. Only jobs with both hours and an intention count; the others are named. From 8 traced days and two such jobs, a convention of our own.',
    formula: '‖clr(actual) − clr(intended)‖, clr(x) = ln x − mean ln x',
    source: 'Aitchison, The Statistical Analysis of Compositional Data, 1986',
    run: 'aitchison',
  },
  'attention.detachment': {
    name: 'Mean of check-ins with days as clusters',
    says: 'How far you said your mind had let go of the paid job, from 0 not at all to 4 wholly. Clock data cannot measure this: only what you answered counts. Shown from 3 answers on 2 days on, a convention of our own.',
    formula: 'R = Σy / Σx; y a day’s answers added up, x how many; R ± t₍n−1₎ SE, cut to 0…4',
    source: 'the question after Sonnentag and Fritz 2007; Cochran 1977, chapter 6',
    run: 'ratio-estimator',
  },
  'attention.spread': {
    name: 'Hill number of order 1',
    says: 'Over how many equal jobs hours as uneven as these would be spread. A description, not a virtue: neither few nor many is better.',
    formula: 'exp(−Σ p ln p), p each job’s part of the hours',
    source: 'Hill 1973; Jost 2006',
    run: 'hill-numbers',
  },
}
