import type { Hows } from '../how.ts'

const MODEL = {
  name: 'Crossed, multiple-membership random effects, Bayesian, by a deterministic grid',
  formula:
    'y = μ + u_activity + Σ u_person + u_job + u_day + e; λ_f = τ_f/σ half-normal(0.6) on 20 points; given λ, k′b is t₍n−1₎ with scale √(k′C⁻¹k · RSS/(n−1))',
  source: 'Gelman and others, Bayesian Data Analysis, 2013, chapters 5 and 15; labels: Makowski and others 2019',
  run: 'crossed-effects-grid',
} as const

const PULLED =
  'Few check-ins are pulled towards the mean of all; the day takes up that ratings of one day are alike. Below 3 check-ins on 2 days only counts are shown; the prior of 0.6 and the grid are conventions of our own.'

export const energyHows: Hows = {
  'energy.of': {
    ...MODEL,
    formula: `${MODEL.formula}; shown is μ + u + Σ p u, p how often each job, or activity, comes`,
    says: `The energy to expect of a check-in of this kind, −2 drained to +2 energised, when all else that came with it is told apart: an activity with your jobs as often as they come, a job with your activities likewise, nobody in particular there. ${PULLED} By duty, skill and hour the same model stands with that in the activity’s place. Possibly, likely, probably, certainly say how sure the direction is (above .95, .97, .99, .999), not how large it is.`,
  },
  'energy.added': {
    ...MODEL,
    says: `What somebody’s presence, or a skill in use, goes along with: how much higher or lower the energy was than without, when all else that came with it is told apart. ${PULLED} It does not say that they are the reason.`,
  },
  'energy.drained': {
    name: 'Ratio estimator with days as clusters',
    says: 'The part of the rated time in which energy was below 0. A check-in that does not say how long it was counts as long as the others on average. It is no U-index: one scale from drained to energised cannot tell which of two feelings was stronger. The interval is shown from 8 days on. Both are conventions of our own. Where all or none of it was below 0, the interval is that of days, each counted as one (Clopper and Pearson).',
    formula: 'R = Σ minutes below 0 / Σ minutes; ln(R / (1 − R)) ± t₍n−1₎ SE / (R (1 − R)), turned back',
    source:
      'Cochran, Sampling Techniques, 1977, chapter 6; Korn and Graubard 1998 and Clopper and Pearson 1934 for the interval',
    run: 'ratio-estimator',
  },
  'energy.engagement': {
    name: 'Mean of check-ins with days as clusters',
    says: 'How far the activity drew you in, 0 not at all to 4 wholly. Shown from 3 check-ins on 2 days on, a convention of our own.',
    formula: 'R = Σy / Σx; y a day’s engagement added up, x its check-ins; R ± t₍n−1₎ SE, cut to 0…4',
    source: 'Cochran, Sampling Techniques, 1977, chapter 6; the journal: Burnett and Evans, Designing Your Life, 2016',
    run: 'ratio-estimator',
  },
}
