/** Normal observations of known variance around a mean that is drawn anew with each change. */
export interface RunLengthModel {
  /** Variance of an observation, above 0. */
  variance: number
  priorMean: number
  /** Variance of a new mean, above 0. */
  priorVariance: number
  /** The probability of a change after each observation, 0 … 1. */
  hazard: number
}

export interface RunLengths {
  logEvidence: number
  /** The probability, after the last observation, that the present stretch is r = 0, 1, … n long; 0: the next begins one. */
  posterior: number[]
}

/** Bayesian online change-point detection. Source: Adams and MacKay 2007. */
export function runLengths(
  y: readonly number[],
  { variance, priorMean, priorVariance, hazard }: RunLengthModel,
): RunLengths {
  let logEvidence = 0
  let runs = [{ weight: 1, mean: priorMean, spread: priorVariance }]
  for (const value of y) {
    const grown = runs.map(({ weight, mean, spread }) => {
      const all = spread + variance
      const logDensity = -((value - mean) ** 2) / (2 * all) - Math.log(2 * Math.PI * all) / 2
      const gain = spread / all
      return {
        logWeight: Math.log(weight) + logDensity,
        mean: mean + gain * (value - mean),
        spread: spread * (1 - gain),
      }
    })
    const most = Math.max(...grown.map(({ logWeight }) => logWeight))
    const total = grown.reduce((sum, { logWeight }) => sum + Math.exp(logWeight - most), 0)
    logEvidence += most + Math.log(total)
    runs = [
      { weight: hazard, mean: priorMean, spread: priorVariance },
      ...grown.map(({ logWeight, ...run }) => ({
        ...run,
        weight: ((1 - hazard) * Math.exp(logWeight - most)) / total,
      })),
    ]
  }
  return { logEvidence, posterior: y.length ? runs.map(({ weight }) => weight) : [1] }
}
