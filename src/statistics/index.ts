export {
  additiveValue,
  dayBootstrap,
  sharesOf,
  type ValuePart,
  valueOfShare,
} from './additive-value.ts'
export { type Alpha, alphaOverOccasions, correlation } from './alpha.ts'
export { type Ar1Interval, ar1Interval } from './ar1-interval.ts'
export { type Ar1Fit, type Ar1Sums, ar1Fit, ar1Reml, ar1Sums } from './ar1-regression.ts'
export { ar1Series, seededNormals } from './ar1-series.ts'
export { type Arma, armaReliability, fitArma } from './arma.ts'
export { averageWeek, averageWeekWithLeave } from './average-week.ts'
export { bootstrapSum } from './block-bootstrap.ts'
export { breakIntervals } from './break-interval.ts'
export { brierScore } from './brier-score.ts'
export { type ChangePosterior, type ChangePrior, changePosterior } from './change-posterior.ts'
export { clipped } from './clipped.ts'
export { comparativeAdvantage } from './comparative-advantage.ts'
export { aitchisonDistance, clr, compositionalMean, ilr, partsInBoth, replaceZeros } from './composition.ts'
export { type CountForecast, type CountSoFar, forecastCount } from './count-forecast.ts'
export { differenceReliability } from './difference-reliability.ts'
export { dispersionIndex } from './dispersion.ts'
export { type EgoNetwork, egoNetwork, type TiedPair, type TieWeights, tieWeights } from './ego-network.ts'
export { eiIndex } from './ei-index.ts'
export { ANNOUNCED_ODDS, falseAlarms, isAnnounced, LEAST_ANNOUNCED, leastOnSide } from './false-alarms.ts'
export { type Generalizability, generalizability, type PersonTimeItems } from './generalizability.ts'
export { type Heise, heise } from './heise.ts'
export { type Hill, hillNumbers } from './hill.ts'
export { jaroWinkler } from './jaro-winkler.ts'
export { type LaggedCorrelation, laggedCorrelation } from './lagged-correlation.ts'
export { leastSquaresBreaks, type Partition } from './least-squares-breaks.ts'
export { type LevelGap, levelGap } from './level-gap.ts'
export { runProbability } from './longest-run.ts'
export { type Mean, meanOf, quantileOf } from './mean.ts'
export { findMethod, inputOf, type Json, METHODS, type Method, WrongInput } from './methods/index.ts'
export {
  type BayesEvidence,
  type BayesExample,
  type BayesJudgement,
  type BayesTerms,
  type GivenEvidence,
  kindOf,
  NaiveBayes,
} from './naive-bayes.ts'
export { NETWORK_FIGURES } from './network-figures.ts'
export { type NonOverlap, nonOverlap } from './non-overlap.ts'
export { oddsInterval } from './odds-interval.ts'
export { type OneFactor, omegaOf, oneFactor } from './one-factor.ts'
export { type OptimalPartition, optimalPartition } from './optimal-partition.ts'
export { outsideAgreed } from './outside-agreed.ts'
export { exactInterval, jeffreysInterval, wilsonInterval } from './proportion-intervals.ts'
export { minimum } from './quasi-newton.ts'
export { type Ratio, type RatioSums, ratioEstimate, ratioSums } from './ratio-estimator.ts'
export { measurementError, smallestRealChange, spearmanBrown } from './real-change.ts'
export { type RelatedRow, type RelatedTable, relatedTable, relatedTo } from './related-table.ts'
export { type ResponseSurface, responseSurface } from './response-surface.ts'
export { longestGap, restByDay, type Stretch } from './rest.ts'
export { rollingRate, rollingRates } from './rolling-rate.ts'
export { type RunLengthModel, type RunLengths, runLengths } from './run-lengths.ts'
export { type Means, runwayMonths } from './runway.ts'
export { SEARCH_DURATIONS } from './search-durations.ts'
export { RATING_RANGES, ratingAt, standardisedScore } from './standardised-score.ts'
export { type SlopeChange, type StepChange, slopeChange, stepChange, stepSums } from './step-change.ts'
export { levelInterval, slopeInterval, stepInterval } from './step-interval.ts'
export { chanceFound, simulatedPower, smallestFound } from './step-power.ts'
export { studentFactor } from './student-t.ts'
export { forecastSum } from './sum-forecast.ts'
export { longerThan } from './survival.ts'
export { tieStrength } from './tie-strength.ts'
export { type UnknownChange, unknownChange } from './unknown-change.ts'
export { centred, cosine, euclideanDistance, pearson } from './vector-similarity.ts'
export { rankOrderCentroid, rankReciprocal, rankSum, swingWeights } from './weights.ts'
export { DIRECTIVE, HOLIDAY, LONG_HOURS } from './working-time-figures.ts'
