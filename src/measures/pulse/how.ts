import type { Hows } from '../how.ts'

const APART =
  'The interval takes each occasion by itself; where one is like the one before, the true one is rather wider.'

const TWENTY =
  'It is told from 20 occasions of the last two years on which every question was answered, conventions of our own.'

export const pulseHows: Hows = {
  'pulse.question': {
    name: 'Mean of four weeks',
    says: 'The mean answer of the last four weeks, on the question’s own scale. Answers given more than once a week are often alike and then count for less: their number is shrunk by the correlation of neighbours less than a week apart, where there are at least ten; answers a week apart count whole. An answer is a whole point, so even answers that are all the same leave an interval: s is at least 0.29. From three answers on. These are conventions of our own.',
    formula:
      'x̄ ± t₍m−1₎ s / √m, s ≥ 1/√12, m = n (1 − r) / (1 + r), r ≥ 0 the correlation of neighbours less than a week apart',
    source: 'Student 1908; Bayley and Hammersley 1946 (effective number of observations)',
  },
  'pulse.alpha': {
    name: 'Cronbach’s α over the occasions of one person',
    says: `How far the questions move together from one occasion to another, 0 to 1: what the whole pulse tells of a change, and what is the chance of single questions. ${TWENTY} It says nothing of whether you asked the right things. ${APART} Below 0 the questions move against each other: perhaps one of them has its good end at the bottom.`,
    formula: 'Rc = 1 − MSerror / MStime; interval by F with n − 1 and (n − 1)(k − 1) degrees of freedom',
    source: 'Cronbach 1951; Feldt 1965; Shrout and Lane 2012',
    run: 'alpha-over-occasions',
  },
  'pulse.two': {
    name: 'Spearman–Brown of two questions',
    says: `How far the two questions move together from one occasion to another, stepped up to both, 0 to 1. ${TWENTY} ${APART} Below 0 they move against each other: perhaps one of them has its good end at the bottom.`,
    formula: '2 r / (1 + r); interval by Fisher’s z of r',
    source: 'Spearman 1910; Brown 1910; Eisinga, te Grotenhuis and Pelzer 2013',
    run: 'real-change',
  },
  'pulse.omega': {
    name: 'McDonald’s ω',
    says: `The part of the pulse’s movement that one common factor explains. Not shown where the solution cannot be, because what is left of a question came out negative. ${TWENTY}`,
    formula: 'ω = (Σλ)² / ((Σλ)² + Σθ), one factor by maximum likelihood',
    source: 'Jöreskog 1967; McDonald 1999',
    run: 'one-factor',
  },
  'pulse.change': {
    name: 'Smallest real change',
    says: 'A move of the whole pulse between two occasions that is smaller than this may be nothing but the error of the questions; such moves are drawn grey. Points of 10, the mean of all questions, each stretched to the same line: a convention of our own.',
    formula: '1.96 √2 · SD · √(1 − reliability)',
    source: 'Jacobson and Truax 1991',
    run: 'real-change',
  },
}
