/**
 * Figures of others on how long a search for a job takes: published, not computed here. The weeks are those of spells still
 * going on, in which long ones are seen more often, and say little of one person.
 */
export const SEARCH_DURATIONS = {
  bls2024Q4: {
    meanWeeks: 23.8,
    medianWeeks: 10.5,
    /** Shares of the unemployed by how long they have been searching, in weeks. */
    shares: { under5: 0.303, from5to14: 0.288, from15to26: 0.175, from27: 0.234 },
    source: 'U.S. Bureau of Labor Statistics, Current Population Survey, table E-18, 4th quarter 2024, not adjusted',
  },
  displacedJanuary2024: {
    reemployed: 0.657,
    unemployed: 0.161,
    notInLaborForce: 0.182,
    reemployed25to54: 0.745,
    reemployed55to64: 0.553,
    source: 'U.S. Bureau of Labor Statistics, Displaced Workers, January 2024 (The Economics Daily, 2024)',
  },
  searchProgrammes: {
    /** The odds of finding a job with a programme of search skills and encouragement, to those without one. */
    oddsRatio: 2.67,
    source: 'Liu, Huang and Wang, Psychological Bulletin 140, 2014, 1009',
  },
} as const
