import type { Hows } from '../how.ts'

export const cadenceHows: Hows = {
  'cadence.rate': {
    name: 'Rolling rate, half-life 4 weeks',
    says: 'The mean of whole weeks, where a week four weeks further back weighs half; told per month for a cadence by month. Weeks of leave are left out: those of which at least half of the working days are leave, a convention of our own. Shown from 4 weeks on, also our own.',
    formula: 'Σ 2^(−a/4) y / Σ 2^(−a/4), y what was counted a whole weeks ago',
    source: 'Holt, International Journal of Forecasting 20, 2004 (1957)',
    run: 'rate-and-calibration',
  },
  'cadence.adherence': {
    name: 'Wilson’s score interval of a share',
    says: 'Whole weeks or months in which what was meant came about, of those that were due, of the last 52 weeks or 24 months. Leave is not due, nor is what still runs. Months of which at least half of the working days are leave are not due either; these bounds, and 4 periods as the least, are conventions of our own.',
    formula: '(p + z²/2n ± z √(p(1 − p)/n + z²/4n²)) / (1 + z²/n), p = met / due',
    source: 'Wilson, J. Am. Stat. Assoc. 22, 1927; Newcombe, Statistics in Medicine 17, 1998',
    run: 'wilson',
  },
  'cadence.best-run': {
    name: 'Longest run',
    says: 'The most due periods met one after the other; leave between them does not end a run. It is a fact about the past and nothing to be kept up.',
    formula: 'max of consecutive periods met',
  },
  'cadence.run-by-chance': {
    name: 'A run of that length by chance',
    says: 'How likely at least one such run is among as many periods, if each is met as often as these were and none depends on another. A steady 80 % gives a run of 8 weeks in 91 % of years: a run is no sign that things got better.',
    formula: 'f(k) = pᵏ, f(m) = f(m − 1) + (1 − f(m − k − 1)) (1 − p) pᵏ',
    source: 'Schilling, College Mathematics Journal 21, 1990',
    run: 'longest-run',
  },
}
