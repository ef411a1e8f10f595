import { type Days, firstDay, type Month, type PartialDate } from '#calendar'
import { addRatings, NO_RATINGS, type RatingSums } from '#record'
import { meanRating, tooFew } from '../alignment/told.ts'
import { monthsUntil } from '../career-river/river-periods.ts'
import type { Finding } from '../finding.ts'

/** How far the mind had let go of the paid job, 0 not at all … 4 wholly, as check-ins say. */
export interface Detachment {
  whole: Finding
  months: { month: Month; finding: Finding }[]
}

/** `byMonth`: sums of `detached` of whole months, or of those parts of them that lie in the period. */
export function detachment(byMonth: ReadonlyMap<string, RatingSums>, period: Days): Detachment {
  const finding = (sums: RatingSums, days: Days): Finding => {
    const notEnough = tooFew(sums)
    return {
      ...(notEnough ? { notEnough } : meanRating(sums, [0, 4])),
      ...{ unit: 'rating', n: sums.count, counted: 'check-ins', period: days, method: 'attention.detachment' },
      rows: { concept: 'entry', kind: 'check-in', period: days },
    }
  }
  return {
    whole: finding(addRatings([...byMonth.values()]), period),
    months: monthsUntil(firstDay(period.from as string as PartialDate), period.to).map((days) => {
      const month = days.from.slice(0, 7) as Month
      return { month, finding: finding(byMonth.get(month) ?? NO_RATINGS, days) }
    }),
  }
}
