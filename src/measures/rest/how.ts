import type { Hows } from '../how.ts'

const NO_VERDICT =
  'A figure to compare with, not a verdict: which rules hold for you depends on your country and contract.'

export const restHows: Hows = {
  'rest.below eleven': {
    name: 'Share with Wilson’s interval',
    says: `Of the days with paid time, those after whose first paid moment no 11 hours in a row were free within 24 hours. All paid jobs count together, and every trace counts: a mail at night too. ${NO_VERDICT}`,
    formula: 'longest gap in the 24 h from a day’s first paid time < 11 h',
    source: 'Directive 2003/88/EC, article 3; Wilson 1927',
    run: 'rest-and-bleed',
  },
  'rest.usual': {
    name: 'Median',
    says: 'The middle one of the daily rests: the longest stretch without paid time in the 24 hours from a day’s first paid moment. Half of the days lie in the range beside it. No rest is longer than 24 hours by this count.',
    formula: 'quantile of type 7 at ½, ¼ and ¾',
    source: 'Hyndman and Fan 1996',
  },
  'rest.weekly': {
    name: 'Share with Wilson’s interval',
    says: `Of the whole weeks with paid time, those in which no rest of 35 hours began: 24 hours and the 11 of the day. ${NO_VERDICT}`,
    formula: 'longest gap that begins in the week < 35 h',
    source: 'Directive 2003/88/EC, article 5; Wilson 1927',
  },
  'rest.average week': {
    name: 'Average week with leave neutral',
    says: `Hours a week of all paid jobs together over 17 weeks. Leave is neutral: as many days as were on leave are taken from directly before the period, as those after it are not known yet, a convention of our own; so is leaving out weeks without any paid time or leave. ${NO_VERDICT}`,
    formula: '(A + B) / C: hours A of the period, hours B of the days in place of leave, C weeks',
    source: 'Directive 2003/88/EC, articles 6 and 16; UK Working Time Regulations 1998, regulation 4(6)',
    run: 'average-week',
  },
}
