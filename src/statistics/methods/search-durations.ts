import { SEARCH_DURATIONS } from '../search-durations.ts'
import type { Method } from './method.ts'

const { bls2024Q4, displacedJanuary2024, searchProgrammes } = SEARCH_DURATIONS

export const searchDurations: Method = {
  name: 'search-durations',
  title: 'Published figures on how long a search takes',
  formula: 'Figures as published; nothing is computed and the input is not read',
  source: [bls2024Q4, displacedJanuary2024, searchProgrammes].map(({ source }) => source).join('; '),
  cases: ['i3'],
  run() {
    const { meanWeeks, medianWeeks, shares } = bls2024Q4
    const { reemployed, unemployed, notInLaborForce, reemployed25to54, reemployed55to64 } = displacedJanuary2024
    return {
      bls_2024Q4: {
        mean_weeks: meanWeeks,
        median_weeks: medianWeeks,
        share_lt5: shares.under5,
        share_5_14: shares.from5to14,
        share_15_26: shares.from15to26,
        share_27plus: shares.from27,
      },
      bls_displaced_jan2024: {
        reemployed,
        unemployed,
        not_in_labor_force: notInLaborForce,
        reemployed_25_54: reemployed25to54,
        reemployed_55_64: reemployed55to64,
      },
      job_search_intervention_odds_ratio: searchProgrammes.oddsRatio,
      sources: {
        bls_2024Q4: bls2024Q4.source,
        bls_displaced_jan2024: displacedJanuary2024.source,
        job_search_intervention_odds_ratio: searchProgrammes.source,
      },
    }
  },
}
