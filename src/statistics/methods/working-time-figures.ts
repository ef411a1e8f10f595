import { DIRECTIVE, HOLIDAY, LONG_HOURS } from '../working-time-figures.ts'
import type { Method } from './method.ts'

export const workingTimeFigures: Method = {
  name: 'working-time-figures',
  title: 'Figures of law and health that hours are compared with',
  formula: 'published figures, none computed; whatever is put in',
  source: 'Directive 2003/88/EC, articles 3–8 and 16; Pega and others 2021; de Bloom and others 2009',
  cases: ['c8'],
  run: () => ({
    eu_daily_rest_h: DIRECTIVE.dailyRest,
    eu_weekly_rest_h: DIRECTIVE.weeklyRest,
    eu_weekly_rest_h_minimum_base: DIRECTIVE.weeklyRestBase,
    eu_weekly_average_max_h: DIRECTIVE.averageWeek,
    eu_reference_period_months: DIRECTIVE.referenceMonths,
    eu_break_after_h: DIRECTIVE.breakAfter,
    eu_paid_leave_weeks: DIRECTIVE.paidLeaveWeeks,
    eu_night_avg_max_h: DIRECTIVE.nightAverage,
    who_ilo_long_hours_threshold: LONG_HOURS.from,
    who_ilo_stroke_rr: LONG_HOURS.strokeRisk,
    who_ilo_ihd_rr: LONG_HOURS.heartRisk,
    vacation_d: HOLIDAY.effect,
    vacation_fade_d: HOLIDAY.fade,
  }),
}
