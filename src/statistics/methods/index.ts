import { acceptability } from './acceptability.ts'
import { additiveValue } from './additive-value.ts'
import { aitchison } from './aitchison.ts'
import { alphaOverOccasions } from './alpha-over-occasions.ts'
import { arPlusNoise } from './ar-plus-noise.ts'
import { averageWeek } from './average-week.ts'
import { blockBootstrap } from './block-bootstrap.ts'
import { changePosterior } from './change-posterior.ts'
import { clopperPearson } from './clopper-pearson.ts'
import { comparativeAdvantages } from './comparative-advantage.ts'
import { countForecast } from './count-forecast.ts'
import { crossedEffects } from './crossed-effects.ts'
import { crossedEffectsGrid } from './crossed-effects-grid.ts'
import { differenceReliability } from './difference-reliability.ts'
import { directionLabels } from './direction-labels.ts'
import { effectiveSampleSize } from './effective-sample-size.ts'
import { egoNetworks } from './ego-network.ts'
import { eiIndices } from './ei-index.ts'
import { episodeAffect } from './episode-affect.ts'
import { falseAlarms } from './false-alarms.ts'
import { flatTauEffects } from './flat-tau-effects.ts'
import { flipWeights } from './flip-weights.ts'
import { generalizability } from './generalizability.ts'
import { heise } from './heise.ts'
import { hillNumbers } from './hill-numbers.ts'
import { jeffreys } from './jeffreys.ts'
import { laggedCorrelation } from './lagged-correlation.ts'
import { leastSquaresBreaks } from './least-squares-breaks.ts'
import { levelGaps } from './level-gap.ts'
import { longestRun } from './longest-run.ts'
import type { Json, Method } from './method.ts'
import { networkFigures } from './network-figures.ts'
import { nonOverlap } from './non-overlap.ts'
import { oneFactor } from './one-factor.ts'
import { oneWayEffects } from './one-way-effects.ts'
import { optimalPartition } from './optimal-partition.ts'
import { normalInformation, perfectInformation } from './perfect-information.ts'
import { randomEffectsMean } from './random-effects-mean.ts'
import { rankOrderCentroid } from './rank-order-centroid.ts'
import { rankWeights } from './rank-weights.ts'
import { rateAndCalibration } from './rate-and-calibration.ts'
import { ratioEstimator } from './ratio-estimator.ts'
import { realChange } from './real-change.ts'
import { relatedOccupations } from './related-occupations.ts'
import { responseSurface } from './response-surface.ts'
import { restAndBleed } from './rest-and-bleed.ts'
import { runLengths } from './run-lengths.ts'
import { runway } from './runway.ts'
import { screenAndDominance } from './screen-and-dominance.ts'
import { searchDurations } from './search-durations.ts'
import { searchSurvival } from './search-survival.ts'
import { shrinkageFactor } from './shrinkage-factor.ts'
import { slopeChange } from './slope-change.ts'
import { standardisedScores } from './standardised-score.ts'
import { stepChange } from './step-change.ts'
import { stepInterval } from './step-interval.ts'
import { stepPower } from './step-power.ts'
import { sumForecast } from './sum-forecast.ts'
import { tieStrengths } from './tie-strength.ts'
import { unknownChange } from './unknown-change.ts'
import { valueBranches } from './value-branches.ts'
import { vectorSimilarity } from './vector-similarity.ts'
import { wilson } from './wilson.ts'
import { workingTimeFigures } from './working-time-figures.ts'
import { zeroReplacement } from './zero-replacement.ts'

/** Every method that can be run by its name, one line each, in the order of their case keys. */
export const METHODS: readonly Method[] = [
  oneWayEffects,
  randomEffectsMean,
  flatTauEffects,
  crossedEffects,
  effectiveSampleSize,
  episodeAffect,
  shrinkageFactor,
  crossedEffectsGrid,
  directionLabels,
  rankOrderCentroid,
  rankWeights,
  ratioEstimator,
  responseSurface,
  differenceReliability,
  additiveValue,
  hillNumbers,
  aitchison,
  zeroReplacement,
  averageWeek,
  restAndBleed,
  workingTimeFigures,
  leastSquaresBreaks,
  optimalPartition,
  stepChange,
  slopeChange,
  nonOverlap,
  changePosterior,
  runLengths,
  falseAlarms,
  stepPower,
  stepInterval,
  unknownChange,
  laggedCorrelation,
  wilson,
  jeffreys,
  clopperPearson,
  countForecast,
  sumForecast,
  blockBootstrap,
  longestRun,
  rateAndCalibration,
  egoNetworks,
  eiIndices,
  tieStrengths,
  networkFigures,
  valueBranches,
  flipWeights,
  acceptability,
  screenAndDominance,
  perfectInformation,
  normalInformation,
  standardisedScores,
  relatedOccupations,
  vectorSimilarity,
  levelGaps,
  comparativeAdvantages,
  runway,
  searchSurvival,
  searchDurations,
  generalizability,
  alphaOverOccasions,
  oneFactor,
  heise,
  realChange,
  arPlusNoise,
]

/** The method of this name, or the one a case key (`b3`, `b3_ratio_estimator_days`) is held to. */
export function findMethod(name: string): Method | undefined {
  const key = /^[a-z]\d+/.exec(name)?.[0]
  return (
    METHODS.find((method) => method.name === name) ??
    METHODS.find(({ cases }) => key !== undefined && cases.includes(key))
  )
}

/** What stands beside the `input` of a whole case: the input of no method has a field called so and one called `input`. */
const BESIDE_INPUT = ['expected', 'id', 'key', 'method'] as const

/** The input itself, also where a whole reference case with an `input` was handed over. */
export function inputOf(read: Json): Json {
  if (typeof read !== 'object' || read === null || Array.isArray(read)) return read
  const fields = read as Record<string, Json>
  return fields.input !== undefined && BESIDE_INPUT.some((name) => fields[name] !== undefined) ? fields.input : read
}

export { type Json, type Method, WrongInput } from './method.ts'
