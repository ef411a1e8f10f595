import type { Hows } from '../how.ts'

const STEP =
  'y = b₀ + b₁·post + e, corr(eₛ, eₜ) = φ^|s−t|; generalised least squares, φ by restricted maximum likelihood'
const AFTER = 'It says what came after, not what made it.'

export const changeHows: Hows = {
  'change.level': {
    name: 'Mean of weeks',
    says: 'The mean of the weeks on this side of the date. Its interval, from five weeks a side on, allows for weeks that are like the ones before them, on both sides alike; how much so is not taken as known. Five is a convention of our own. Weeks with a day of leave are left out of hours and bleed, weeks without a check-in out of energy; the week of the move is on neither side.',
    formula:
      'x̄; given φ the mean is t₍n−1₎ around its least squares, φ weighed by restricted likelihood · (1 + φ)² / √(1 − φ²)',
    source: 'Box and Tiao 1973, with a grid of φ; the weights of φ are a convention of our own',
    run: 'step-interval',
  },
  'change.step': {
    name: 'Interrupted time series with AR(1) errors',
    says: `By how much the weeks after lie above (or below) those before, at most 52 weeks on each side, cut at the job’s neighbouring moves. From five weeks a side on; both are conventions of our own. A week that is like the one before it counts for less, so the step can differ a little from the difference of the two means. The interval holds what it claims also for short stretches: in simulations of changeless series it lay beside zero in at most one of twenty. ${AFTER}`,
    formula: `${STEP}; interval over all likely φ`,
    source: 'Pinheiro and Bates 2000, chapter 5, as gls of nlme of R; Box and Tiao 1973 for the interval',
    run: 'step-change',
  },
  'change.slope': {
    name: 'Interrupted time series with slopes',
    says: `By how much the drift from week to week changed at the date, besides the step. Only from 24 weeks a side. ${AFTER}`,
    formula: 'y = b₀ + b₁·t + b₂·post + b₃·post·(t − t₀) + e, errors AR(1); b₃',
    source: 'Wagner and others 2002; Pinheiro and Bates 2000, chapter 5',
    run: 'slope-change',
  },
  'change.overlap': {
    name: 'Non-overlap of all pairs',
    says: 'How probably a week after, drawn by lot, is higher than a week before; ties count half. One half: no difference. It needs no bell curve, and does not see that weeks are like their neighbours.',
    formula: 'NAP = P(after > before) + ½ P(tie)',
    source: 'Parker and Vannest 2009',
    run: 'non-overlap',
  },
  'change.power': {
    name: 'Power of the comparison, by formula',
    says: 'What this comparison could have found at all: how probably a step of half the weeks’ usual spread (half a standard deviation) would have been told from none, and the step that would have been in eight of ten cases. It follows from the number of weeks, their spread and how alike neighbours are.',
    formula:
      'Φ((d − r) / SE) + Φ((−d − r) / SE), d the step, r half the width of the interval; r + 0.84 SE for eight of ten',
    source: 'normal approximation; held against a simulation (step-power)',
    run: 'step-power',
  },
  'change.placebo': {
    name: 'Placebo dates',
    says: 'The same step tried at every other week inside the stretch before and inside the one after, where no move is known. If many of them are as clear as the real one, the real one says little. As clear means: as many standard errors, with the same likeness of neighbours.',
    formula: 'share of other weeks with |step| / SE at least as large',
    source: 'placebo tests as in Abadie, Diamond and Hainmueller 2010, in time',
  },
  'change.outlets': {
    name: 'Lagged correlation of weeks',
    says: 'Whether weeks with more hours of the unpaid jobs go with more energy at the paid ones, in the same week, one later or two later. From 20 pairs of weeks on, a convention of our own. Weeks that are like their neighbours count for less. Three lags are looked at, so one that stands out a little may be chance.',
    formula: 'Pearson’s r; tanh(atanh r ± 1.96 / √(n′ − 3)), n′ = n (1 − φₓφᵧ) / (1 + φₓφᵧ)',
    source: 'Bartlett 1946; Fisher 1921',
    run: 'lagged-correlation',
  },
  'change.unnamed': {
    name: 'Two-segment posterior over all weeks',
    says: 'The probability of one step at a week not known, if a step and none were equally likely before. Never from fewer than 60 weeks, and announced only from odds above 20 to 1: in simulations fewer than one of twenty changeless series had one announced, also where weeks were alike or skewed. Single odd weeks are brought in to three standard deviations. A series can also change slowly, or twice; this looks for one step.',
    formula:
      'P(step) = B / (1 + B), B = mean over weeks and φ of the marginal likelihoods with a step ~ N(0, σ²), by those without',
    source: 'Smith 1975; Box and Tiao 1973 for errors AR(1); the odds and the 60 weeks are conventions of our own',
    run: 'unknown-change',
  },
}
