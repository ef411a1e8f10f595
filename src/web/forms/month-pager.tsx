import { firstDay, type Month, type PartialDate } from '#calendar'
import { Pager } from '../layout/index.ts'
import type { Visit } from '../visit.ts'

/** `November 2026`. */
export function monthText({ formatting }: Visit, month: Month): string {
  return formatting.monthAndYear(firstDay(month as string as PartialDate))
}

/** Steps through those months that have something, whatever lies between. */
export const MonthPager = ({ visit, label, path, month, months }: MonthPagerProps) => {
  const { paging } = visit.words
  const before = months.findLast((one) => one.month < month)
  const after = months.find((one) => one.month > month)
  const hrefOf = (one: { month: Month } | undefined) => one && `${path}?month=${one.month}`
  return (
    <Pager label={label} previousHref={hrefOf(before)} nextHref={hrefOf(after)} words={paging}>
      {monthText(visit, month)}
    </Pager>
  )
}

interface MonthPagerProps {
  visit: Visit
  label: string
  path: string
  month: Month
  /** In order. */
  months: readonly { month: Month }[]
}

/** The months of the same year, with how much each has. */
export const YearOfMonths = ({ visit, path, month, months, years }: YearOfMonthsProps) => {
  const { formatting, words } = visit
  const year = month.slice(0, 4)
  const first = (one: string) => months.find((other) => other.month.startsWith(one))?.month
  const last = (one: string) => months.findLast((other) => other.month.startsWith(one))?.month
  const all = [...new Set(months.map((one) => one.month.slice(0, 4)))]
  return (
    <nav class="year-of-months" aria-label={years}>
      <ul class="links">
        {months
          .filter((one) => one.month.startsWith(year))
          .map((one) => (
            <li key={one.month}>
              <a href={`${path}?month=${one.month}`} aria-current={one.month === month ? 'page' : undefined}>
                {formatting.monthShort(firstDay(one.month as string as PartialDate))}
              </a>{' '}
              <span class="soft">{words.job.hours(formatting.hours(one.seconds))}</span>
            </li>
          ))}
      </ul>
      {all.length > 1 && (
        <ul class="links">
          {all.map((one) => (
            <li key={one}>
              <a
                href={`${path}?month=${one > year ? first(one) : last(one)}`}
                aria-current={one === year ? 'true' : undefined}
              >
                {one}
              </a>
            </li>
          ))}
        </ul>
      )}
    </nav>
  )
}

interface YearOfMonthsProps {
  visit: Visit
  path: string
  month: Month
  /** With the seconds of each, in order. */
  months: readonly { month: Month; seconds: number }[]
  /** Names the navigation. */
  years: string
}
