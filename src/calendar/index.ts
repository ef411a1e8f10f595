export { type ClockTime, type DailyWindow, isClockTime, minutesOf } from './daily-window.ts'
export {
  dateBefore,
  firstDay,
  firstMonth,
  isBefore,
  isPartialDate,
  lastDay,
  lastMonth,
  monthAfter,
  type PartialDate,
  parsePartialDate,
} from './partial-date.ts'
export { type Days, holdsOn, isInOrder, type Period, touches } from './period.ts'
export {
  addDays,
  addMonths,
  dayNumber,
  daysInMonth,
  fromDayNumber,
  isPlainDate,
  type Month,
  monthOf,
  monthsBetween,
  type PlainDate,
  parsePlainDate,
  startOfWeek,
  type Weekday,
  weekdayOf,
  weekdayOfNumber,
} from './plain-date.ts'
export { intersect, lengthOf, type Span, subtract, union } from './span.ts'
export {
  dayAt,
  dayNumberAt,
  type Instant,
  instantOf,
  isZone,
  minutesAt,
  parseInstant,
  parseWallTime,
  startOfDay,
  wallTime,
  type Zone,
} from './zone.ts'
