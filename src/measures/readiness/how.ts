import type { Hows } from '../how.ts'

const SEARCH =
  'How likely a search would outlast the means, if half of all such searches were over in the weeks you chose. The weeks are yours: nobody knows them beforehand.'

export const readinessHows: Hows = {
  'readiness.runway': {
    name: 'Runway',
    says: 'Months until savings and severance are used up if the job ended today: spending, less what goes on coming in and the benefit while it lasts. What is left over in a month is kept. Interest, prices and taxes are left out.',
    formula: 'first t with savings + severance ≤ ∫₀ᵗ (spending − continuing income − benefit while it lasts)',
    source: 'Arithmetic: the emergency-fund ratio with income that ends',
    run: 'runway',
  },
  'readiness.search': {
    name: 'Exponential survival by its median',
    says: `${SEARCH} Here a search is as likely to end in one week as in any other.`,
    formula: '2^(−r / m), r the runway and m the median, in weeks',
    source: 'Closed form of the exponential distribution',
    run: 'search-survival',
  },
  'readiness.slowing': {
    name: 'Weibull survival by its median',
    says: `${SEARCH} Here the longer a search has lasted the slower it ends; the shape 0.75 is a convention of our own.`,
    formula: 'exp(−ln 2 · (r / m)^0.75), r the runway and m the median, in weeks',
    source: 'Closed form of the Weibull distribution',
    run: 'search-survival',
  },
  'readiness.story': {
    name: 'Days since the newest piece',
    says: 'How long ago the last win, lesson, note or piece of evidence of a paid job you hold was written down; of any job you hold, where none is paid. Check-ins tell no story and do not count. n counts the pieces of twelve months.',
    formula: 'today − day of the newest piece',
  },
}
