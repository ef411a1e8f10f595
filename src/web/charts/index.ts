export { BarsOverTime, type BarsOverTimeProps, type TimeBar } from './bars-over-time.tsx'
export { BeforeAfter, type BeforeAfterProps, type WeekDot, type WeeksSide, weekScales } from './before-after.tsx'
export { DayLanes, type DayLanesProps } from './day-lanes.tsx'
export type { DayBlock, DayLane, DayTick } from './day-shape.ts'
export { DotInterval, type DotIntervalProps, type DotRow } from './dot-interval.tsx'
export { GapBar, type GapBarProps } from './gap-bar.tsx'
export { type AheadFan, type AheadPoint, LineAhead, type LineAheadProps } from './line-ahead.tsx'
export { type LinePoint, OccasionLine, type OccasionLineProps } from './occasion-line.tsx'
export { type PeriodSquare, PeriodSquares, type PeriodSquaresProps } from './period-squares.tsx'
export { type PlanRow, PlanRows, type PlanRowsProps, type PlanStep } from './plan-rows.tsx'
export { River } from './river.tsx'
export type {
  DecidedBy,
  RiverBand,
  RiverMove,
  RiverProps,
  RiverThalweg,
  RiverWords,
  Shade,
} from './river-shape.ts'
export { shadesOf } from './shades.ts'
export { type ShareBar, ShareBars, type ShareBarsProps } from './share-bars.tsx'
export { WeekGrid, type WeekGridProps } from './week-grid.tsx'
export type { Stretch, WeekBlock, WeekDay } from './week-shape.ts'
export { WeekSquares, type WeekSquaresProps } from './week-squares.tsx'
export { YearBars, type YearBarsProps } from './year-bars.tsx'
