import type { Hows } from '../how.ts'

const NAMING = 'What names the work itself counts, and what names a job or duty on a day on which that served it.'

export const alignmentHows: Hows = {
  'alignment.job share': {
    name: 'Ratio estimator with days as clusters',
    says: 'The part of the job’s own traced hours that serves the work. The interval is shown from 8 days on, a convention of our own, and for periods of up to a year.',
    formula: 'R = Σy / Σx; SE² = Σ(y − Rx)² / (n (n − 1) x̄²); ln(R / (1 − R)) ± t₍n−1₎ SE / (R (1 − R)), turned back',
    source: 'Cochran, Sampling Techniques, 1977, chapter 6; Korn and Graubard 1998 for the interval',
    run: 'ratio-estimator',
  },
  'alignment.deficit': {
    name: 'Need minus supply, where the supply is short',
    says: 'How far the share of hours falls short of the least share you want of the work; nothing where it does not. Its interval is that of the share. It stands beside the excess and is never put together with it: a difference of two figures hides which of them moved.',
    formula: 'max(0, need − supply)',
    source:
      'Edwards, in: Advances in Measurement and Data Analysis, 2002; Johns 1981 for the poor reliability of differences',
    run: 'difference-reliability',
  },
  'alignment.excess': {
    name: 'Supply minus need, where the supply is more',
    says: 'How far the share of hours goes beyond the least share you want of the work; nothing where it does not. More is not said to be better.',
    formula: 'max(0, supply − need)',
    source: 'Edwards, in: Advances in Measurement and Data Analysis, 2002',
  },
  'alignment.energy': {
    name: 'Mean of check-ins with days as clusters',
    says: `Mean energy, −2 drained to +2 energised, of the check-ins of the period. ${NAMING} Shown from 3 check-ins on 2 days on, a convention of our own. The interval treats days as the sample, as ratings of one day are alike.`,
    formula: 'R = Σy / Σx; y a day’s energy added up, x its check-ins; R ± t₍n−1₎ SE, cut to −2…+2',
    source: 'Cochran, Sampling Techniques, 1977, chapter 6',
    run: 'ratio-estimator',
  },
  'alignment.positive': {
    name: 'Share with Wilson’s interval',
    says: `The part of the check-ins with energy above 0. ${NAMING} The interval counts days as its n, as ratings of one day are alike: a convention of our own on the careful side.`,
    formula: '(p + z²/2n ± z √(p(1 − p)/n + z²/4n²)) / (1 + z²/n), n the days',
    source: 'Wilson 1927',
    run: 'wilson',
  },
  'alignment.wins': {
    name: 'Share with Wilson’s interval',
    says: `Of all wins written down in the period, those that speak of it. ${NAMING} A win may speak of two works, so these shares need not add up to one; what was not written down is not counted.`,
    formula: '(p + z²/2n ± z √(p(1 − p)/n + z²/4n²)) / (1 + z²/n)',
    source: 'Wilson 1927',
    run: 'wilson',
  },
  'alignment.value': {
    name: 'Additive value with swing weights',
    says: 'How far your hours meet the needs you weighed: each need counts 1 once its least share is reached and in proportion below it, by its weight. A figure of your own weights, to be read with its parts beside it. The interval draws whole days again, for periods of up to a year.',
    formula: 'V = Σ w v; w = swing / Σ swing; v = min(1, share / least)',
    source: 'Keeney and Raiffa 1976; von Winterfeldt and Edwards 1986; Efron and Tibshirani 1993',
    run: 'additive-value',
  },
}
