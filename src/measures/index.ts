export {
  type Alignment,
  type AlignmentSlice,
  alignment,
  type JobAlignment,
  type WorkAlignment,
} from './alignment/alignment.ts'
export {
  alignmentOfWording,
  type WordingAlignment,
  type WordingPeriod,
  wordingPeriods,
} from './alignment/by-wording.ts'
export { namingOf } from './alignment/naming.ts'
export { isOfShare, needsOn, type ShareNeed } from './alignment/need-on.ts'
export { NOTHING_TOLD, type Told } from './alignment/told.ts'
export type { WeighedNeed, WeighedValue } from './alignment/weighed-value.ts'
export { alikeContacts, alikeJobs, alikeOrganisations } from './alike/alike.ts'
export type { AlikePair, AlikeReason } from './alike/pairs.ts'
export { agreedWeeklyHours, assumedWeeklyHours } from './assumed/agreed-hours.ts'
export { heldDays } from './assumed/held-days.ts'
export { type TracedMonths, tracedMonths } from './assumed/traced-months.ts'
export { type Attention, type AttentionSlice, attention, hoursByJob, type JobAttention } from './attention/attention.ts'
export { type Detachment, detachment } from './attention/detachment.ts'
export {
  type Drift,
  drift,
  type IntentionDistance,
  intentionDistance,
  type Moved,
  type Stretch,
  spreadOverTime,
} from './attention/drift.ts'
export { type DutyHours, dutyHours } from './attention/duty-hours.ts'
export { type Intended, intended } from './attention/intended.ts'
export { type Bleed, type BleedSlice, bleed } from './bleed/bleed.ts'
export { bleedHours } from './bleed/bleed-hours.ts'
export {
  type Basis,
  type Displaced,
  type DisplacedSlice,
  displaced,
  displacedTogether,
  episodes,
} from './bleed/displaced.ts'
export { WEEKS_BEFORE } from './bleed/same-hours.ts'
export { shortOfIntention } from './bleed/short-of-intention.ts'
export type { DayAmount } from './cadence/amounts.ts'
export {
  CADENCE_DAYS,
  type CadenceFigures,
  type CadencePeriod,
  type CadenceSlice,
  cadenceFigures,
} from './cadence/cadence.ts'
export { learningAmounts } from './cadence/learning-amounts.ts'
export {
  type CareerRiver,
  careerRiver,
  type RiverJob,
  type RiverSlice,
  type TracedTotal,
} from './career-river/career-river.ts'
export { monthsUntil, weeksOf } from './career-river/river-periods.ts'
export { type RiverYear, riverYears, type YearHours } from './career-river/river-years.ts'
export { type BeforeAfter, type SinceMove, sinceMove } from './career-river/since-move.ts'
export { type BeforeAfter as SeriesChange, beforeAfter } from './change/before-after.ts'
export { LEAST_WEEKS, SLOPE_WEEKS } from './change/least-weeks.ts'
export { LAGS, LEAST_PAIRS, type OutletSlice, type Outlets, outlets } from './change/outlets.ts'
export { around, jobsOfMove, MOST_WEEKS, type Phases, phasesOf, wholeOf } from './change/phases.ts'
export type { Placebo } from './change/placebo.ts'
export { BOUNDS } from './change/units.ts'
export { type UnnamedChange, unnamedChange } from './change/unnamed-change.ts'
export { SERIES, type Series, type WeekFigure, type WeeklySlice, weeklySeries } from './change/weekly-series.ts'
export { WEEKS_AROUND, type WhatElse, type WhatElseSlice, whatElse } from './change/what-else.ts'
export {
  activityLabel,
  type CheckIn,
  ENERGY_BY,
  type EnergyBy,
  type EnergySlice,
  hourLabel,
  labelsOf,
} from './energy/check-in.ts'
export { type Gathered, gathered, timeDrained } from './energy/drained.ts'
export { type DrainedEverywhere, drainedEverywhere } from './energy/drained-everywhere.ts'
export { type Direction, type EnergyLabel, type EnergyOf, energy } from './energy/energy.ts'
export { type GoodTime, goodTime } from './energy/good-time.ts'
export { type Explanation, explain } from './explain.ts'
export {
  type Counted,
  type Finding,
  LEAST_DAYS,
  type Missing,
  type Nature,
  type NotEnough,
  type Rows,
  type Unit,
} from './finding.ts'
export {
  type Calibration,
  type CalibrationSlice,
  calibration,
  DAYS_BETWEEN_FORECASTS,
  type HeldForecast,
} from './goals/calibration.ts'
export {
  type FanPoint,
  type GoalFigures,
  type GoalForecast,
  type GoalSlice,
  goalFigures,
  isHours,
} from './goals/goal-figures.ts'
export type { How, Hows } from './how.ts'
export { HOWS, howOf } from './hows.ts'
export { type Judged, judgeWaiting, waitingByMonth } from './likeness/judge-waiting.ts'
export { type LikelyOfJob, likelyByJob } from './likeness/likely-by-job.ts'
export { type Likely, Likeness, type LikenessReason, type LikenessSlice } from './likeness/likeness.ts'
export { type CareerSpread, careerSpread } from './ownership/career-spread.ts'
export { type DecadeOfMoves, type DecidedMoves, decidedMoves } from './ownership/decided-moves.ts'
export { type OwnGoals, ownGoals } from './ownership/own-goals.ts'
export { type RatedJob, type RatedSide, ratedJobs } from './ownership/rated-jobs.ts'
export { type Tenure, type Tenures, tenures } from './ownership/tenures.ts'
export { type Due, due } from './people/due.ts'
export { type Network, type NetworkSlice, network } from './people/network.ts'
export { type OutsideShare, outsideShare } from './people/outside-share.ts'
export { type OutsideTalks, outsideTalks, QUIET_WEEKS, type TalkSlice } from './people/outside-talks.ts'
export { employersOn, type PaidJob, type Side, sideOf } from './people/sides.ts'
export { HALF_LIFE_DAYS, strength, strengthOverTime, talkDays } from './people/strength.ts'
export { askedOn, MOST_POINTS, type Occasion, PULSE_DAYS, type PulseSlice } from './pulse/occasions.ts'
export { isRealMove, type PulseReliability, pulseReliability } from './pulse/pulse-reliability.ts'
export { type QuestionMean, questionMean } from './pulse/question-mean.ts'
export { holdsMonth, quartersUntil } from './quarters.ts'
export {
  type MeansIf,
  meansIf,
  type Runways,
  runways,
  SPENDINGS,
  type Spending,
  type StatedMeans,
} from './readiness/runways.ts'
export { type SearchOutlasting, searchOutlasting } from './readiness/search-outlasting.ts'
export { type StoryAge, storyAge, type Written } from './readiness/story-age.ts'
export { type AverageWeek, averagePaidWeek, lookBack, REFERENCE_WEEKS } from './rest/average-week.ts'
export { dailyRest, type Rest, shortestRest } from './rest/daily-rest.ts'
export { type RestFigures, type RestSlice, rest, restSpan } from './rest/rest.ts'
export type { WeekRest } from './rest/weekly-rest.ts'
export {
  countText,
  intervalText,
  notEnoughText,
  numberText,
  sampleText,
  unitText,
  valueText,
  type Writing,
} from './said.ts'
export { type ServedSlice, served, statementOn, type WorkServed } from './served/served.ts'
export { type DutySeconds, type DutyServed, monthsThatDiffer, servedByDuty } from './served/served-by-duty.ts'
export { essentialsHeld } from './skills/essentials-held.ts'
export {
  type ElementGap,
  LEAST_ELEMENTS,
  type OccupationGap,
  occupationGap,
  ownLevels,
} from './skills/occupation-gap.ts'
export {
  FADING_YEARS,
  type NamedOnDay,
  type SkillEvidence,
  type SkillSlice,
  skillEvidence,
} from './skills/skill-evidence.ts'
export type { EvidenceKind } from './skills/tally.ts'
export { type Transferable, type TransferableSkills, transferableSkills } from './skills/transferable.ts'
export { Sums, shareInterval } from './sums.ts'
