import { averageWeek as averageOf, averageWeekWithLeave } from '../average-week.ts'
import { Given } from './given.ts'
import type { Method } from './method.ts'

/** Any week has at least a moment, and no record more weeks than these. */
const WEEKS = { least: 1e-9, most: 10_000 }

export const averageWeek: Method = {
  name: 'average-week',
  title: 'Average working week over a reference period',
  formula:
    '(A + B) / C: hours A, those B of as many days after the period as were excluded in it, C weeks; without leave total / weeks',
  source: 'Directive 2003/88/EC, article 16; UK Working Time Regulations 1998, regulation 4(6)',
  cases: ['c5', 'c6'],
  run(input) {
    const given = new Given(input)
    if (given.has('A')) {
      const after = given.has('B') ? given.number('B', { least: 0 }) : 0
      const hours = given.number('A', { least: 0 })
      return { total: hours + after, average: averageWeekWithLeave({ hours, after, weeks: given.number('C', WEEKS) }) }
    }
    const weeks = given.number('weeks', WEEKS)
    const overtime = given.has('overtime_hours')
      ? given.number('overtime_hours') * (given.has('overtime_weeks') ? given.number('overtime_weeks') : weeks)
      : 0
    const total = given.has('total') ? given.number('total') : weeks * given.number('standard') + overtime
    return { total, average: averageOf(total, weeks) }
  },
}
