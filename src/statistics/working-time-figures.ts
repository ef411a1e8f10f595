/** Figures to compare with, in hours unless said. Source: Directive 2003/88/EC, articles 3–8 and 16. */
export const DIRECTIVE = {
  dailyRest: 11,
  /** 24 hours, and the 11 of the day. */
  weeklyRest: 35,
  weeklyRestBase: 24,
  averageWeek: 48,
  referenceMonths: 4,
  breakAfter: 6,
  paidLeaveWeeks: 4,
  nightAverage: 8,
} as const

/**
 * Weeks of 55 hours and more against 35 to 40: risk of stroke and of ischaemic heart disease. Source: Pega and others 2021, Environment International 154.
 */
export const LONG_HOURS = { from: 55, strokeRisk: 1.35, heartRisk: 1.17 } as const

/**
 * What a holiday does for health and well-being, in standard deviations, and how it has faded after the return.
 * Source: de Bloom and others 2009, Journal of Occupational Health 51.
 */
export const HOLIDAY = { effect: 0.43, fade: -0.38 } as const
