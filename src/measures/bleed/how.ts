import type { Hows } from '../how.ts'

export const bleedHows: Hows = {
  'bleed.hours': {
    name: 'Sum of hours outside the boundary',
    says: 'Time of the paid job outside what was agreed. Each moment is of one kind only, the first that fits: leave, quiet evening, weekend, another day off, before the window, after it, between two windows.',
    formula: 'Σ seconds outside / 3600',
  },
  'bleed.share': {
    name: 'Ratio estimator with days as clusters',
    says: 'The part of the job’s traced hours that lay outside its boundary. The interval is shown from 8 days on, a convention of our own. Where none or all of it did, the interval is that of days, each counted as one (Clopper and Pearson).',
    formula: 'R = Σy / Σx; SE² = Σ(y − Rx)² / (n (n − 1) x̄²); ln(R / (1 − R)) ± t₍n−1₎ SE / (R (1 − R)), turned back',
    source:
      'Cochran, Sampling Techniques, 1977, chapter 6; Korn and Graubard 1998 and Clopper and Pearson 1934 for the interval',
    run: 'ratio-estimator',
  },
  'bleed.weekly': {
    name: 'Mean of whole weeks',
    says: 'Hours a week outside the boundary, over the whole weeks in which the job was traced. “Usual” is the middle half of those weeks. The interval is shown from 4 weeks on, a convention of our own.',
    formula: 'x̄ ± t₍n−1₎ s / √n',
    source: 'Student 1908; quantiles of type 7, Hyndman and Fan 1996',
  },
  'bleed.overtime': {
    name: 'Mean of hours above the agreed week',
    says: 'What a week had above its agreed hours, nothing where it had fewer. Leave is neutral: it shrinks what is agreed, and hours bled into leave are left out.',
    formula: 'mean of max(0, hours − agreed)',
    source: 'leave neutral as in Directive 2003/88/EC, article 16',
  },
}
