import type { Hows } from '../how.ts'

export const goalsHows: Hows = {
  'goals.progress': {
    name: 'Sum since the goal began',
    says: 'What was counted from the goal’s first day to today, or to the day it was due or ended. Hours of learning are spread evenly over the days of a book or course, a convention of our own. A goal without a target counts its milestones.',
    formula: 'Σ of the days',
  },
  'goals.forecast-counts': {
    name: 'Gamma–Poisson',
    says: 'How many there will be by the due day and how likely that is enough, if the pace stays as it was; that the pace itself is known only roughly is in it. Weeks of leave count neither as weeks that were nor, where the leave is known, as weeks to come: those of which at least half of the working days are leave, a convention of our own. Used where weeks do not come in bursts: variance by mean at most 1.5. No forecast below 4 weeks; today counts as over, and at most the last 104 weeks are looked at, conventions of our own.',
    formula: 'remaining ~ NegBin(size k + ½, prob w / (w + m)); k counted in w weeks, m weeks ahead, Jeffreys’ prior',
    source: 'Gelman et al., Bayesian Data Analysis, 3rd ed. 2013, ch. 2.6',
    run: 'count-forecast',
  },
  'goals.forecast-t': {
    name: 'Predictive t distribution of a sum',
    says: 'What there will be by the due day and how likely that is enough, if weeks go on as they did; for hours, and for counts that come in bursts. Blocks of four weeks were tried too, and this interval is the wider one. Weeks of leave count neither as weeks that were nor, where the leave is known, as weeks to come: those of which at least half of the working days are leave, a convention of our own. What was done is not taken back. No forecast below 4 weeks; today counts as over, and at most the last 104 weeks are looked at, conventions of our own.',
    formula: 'reached + m ȳ ± t₍n−1₎ s √(m² (1/n + 1/m)), m weeks ahead, ȳ and s of n weeks',
    source: 'Hahn and Meeker, Statistical Intervals, 1991',
    run: 'sum-forecast',
  },
  'goals.forecast-blocks': {
    name: 'Moving-block bootstrap',
    says: 'What there will be by the due day and how likely that is enough, if weeks go on as they did; for hours, and for counts that come in bursts, where it is wider than the t distribution. Weeks are drawn in blocks of four neighbours, because good and bad weeks come in stretches; errors are widened by √(n / (n − 4)), since few blocks show too little of them, a convention of our own. Where weeks hang together over months it still says too much. Weeks of leave count neither as weeks that were nor, where the leave is known, as weeks to come: those of which at least half of the working days are leave, a convention of our own. Seeded: the same weeks give the same forecast. No forecast below 4 weeks, a convention of our own.',
    formula:
      'reached + m ȳ + √(n / (n − 4)) (Σ of m weeks − m · mean of n weeks), both drawn in blocks of 4; 2,000 draws',
    source: 'Künsch, Annals of Statistics 17, 1989; Stine, J. Am. Stat. Assoc. 80, 1985',
    run: 'block-bootstrap',
  },
  'goals.brier': {
    name: 'Brier score',
    says: 'How far the stored probabilities lay from what came: 0 is perfect, always saying one half gives 0.25. Only goals whose due day is over count, also those reached before; goals let go are left out. Forecasts of one goal resemble each other, so that n says more than it holds. Shown from 10 forecasts on, a convention of our own.',
    formula: 'mean of (p − o)², o 1 where it was reached and else 0',
    source: 'Brier, Monthly Weather Review 78, 1950',
    run: 'rate-and-calibration',
  },
  'goals.hits': {
    name: 'Hit rate of intervals',
    says: 'How often the total on the due day lay within the interval that was foretold: it should be about as often as the interval claims. Forecasts of one goal resemble each other, so that the interval around this share is too narrow. Shown from 10 forecasts on, a convention of our own.',
    formula: 'within / forecasts, with Wilson’s interval',
    source: 'Wilson, J. Am. Stat. Assoc. 22, 1927',
    run: 'wilson',
  },
}
