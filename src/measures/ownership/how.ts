import type { Hows } from '../how.ts'

const SHARE = {
  formula: 'p = k / n; Wilson interval (p + z²/2n ± z √(p(1 − p)/n + z²/4n²)) / (1 + z²/n)',
  source: 'Wilson, Journal of the American Statistical Association 22, 1927, 209',
  run: 'wilson',
}
const SPREAD = {
  formula: 'exp(−Σ p ln p), p the part of each',
  source: 'Hill 1973; Jost 2006',
  run: 'hill-numbers',
}
const EVEN = 'A description, not a virtue: neither few nor many is better.'

export const ownershipHows: Hows = {
  'ownership.moves': {
    name: 'Share with Wilson interval',
    says: 'Moves you decided yourself, of those of which it is said who decided. Those decided by both are not among yours; those of which nothing is said are left out and named beside. The interval says what share a person who moves like this would show with other moves.',
    ...SHARE,
  },
  'ownership.goals': {
    name: 'Share with Wilson interval',
    says: 'Goals that are your own alone, of those of which it is said whose they are.',
    ...SHARE,
  },
  'ownership.tenure': {
    name: 'Median',
    says: 'How long half of the jobs that ended lasted at most, in years. Dates known to the month or the year count whole. Jobs still held are not among them, as nobody knows yet how long they last; long ones are more likely to be still held, so the median is rather too short.',
    formula: 'median of (last day − first day + 1) / 365.2425',
  },
  'ownership.held': {
    name: 'Median',
    says: 'How long half of the jobs you hold have lasted by now at most, in years. They go on, so it is no measure of how long jobs last.',
    formula: 'median of (today − first day + 1) / 365.2425',
  },
  'ownership.hours': {
    name: 'Hill number of order 1',
    says: `Over how many equal jobs all hours ever traced would be spread. Jobs without traced hours are not in it. ${EVEN}`,
    ...SPREAD,
  },
  'ownership.works': {
    name: 'Hill number of order 1',
    says: `Over how many equal works the years would be spread in which works were named. ${EVEN}`,
    ...SPREAD,
  },
  'ownership.kinds': {
    name: 'Hill number of order 1',
    says: `Over how many equal kinds of jobs (employment, study, care …) the years held would be spread; years in two jobs at once count twice. ${EVEN}`,
    ...SPREAD,
  },
  'ownership.rating': {
    name: 'Own rating',
    says: 'What you said of the job, 0 to 4. Scope: this week’s tasks 0 … decades 4. Motivation: others’ goals 0 … your own 4. Impact: gone with the job 0 … outlives it 4. The three are never summed, nor compared with other people.',
    formula: 'the newest rating, as it was given',
  },
}
