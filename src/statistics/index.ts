export { averageWeek, averageWeekWithLeave, DIRECTIVE } from './average-week.ts'
export { aitchisonDistance, clr, compositionalMean, ilr, replaceZeros } from './composition.ts'
export { type Hill, hillNumbers } from './hill.ts'
export { jaroWinkler } from './jaro-winkler.ts'
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
export { type Ratio, type RatioSums, ratioEstimate, ratioSums } from './ratio-estimator.ts'
export { studentFactor } from './student-t.ts'
