import { minimum } from './quasi-newton.ts'

/** y(t) − mean = ar · (y(t−1) − mean) + e(t) + ma · e(t−1). */
export interface Arma {
  ar: number
  ma: number
  mean: number
}

/**
 * An ARMA(1,1) with a mean by exact maximum likelihood, from the least conditional squares as its start, stationary and
 * invertible. Equally spaced values, at least 4 that vary. Source: Gardner, Harvey and Phillips, Applied Statistics 29, 1980,
 * 311 (likelihood by the Kalman filter); Brockwell and Davis 1991, 8.7.
 */
export function fitArma(ys: readonly number[]): Arma | undefined {
  const n = ys.length
  const mean = ys.reduce((sum, y) => sum + y, 0) / n
  const variance = ys.reduce((sum, y) => sum + (y - mean) ** 2, 0) / (n - 1)
  if (n < 4 || !(variance > 0)) return undefined
  const scale = [1, 1, 10 * Math.sqrt(variance / n)]
  const rough = minimum((at) => conditionalMisfit(ys, named(at)), [0, 0, mean], scale)
  const start = Math.abs(rough[0] as number) < 1 ? rough : [0, 0, mean]
  const [ar, ma, level] = start as [number, number, number]
  const exact = (at: number[]) => exactMisfit(ys, { ...named(at), ar: Math.tanh(at[0] as number) })
  const found = named(minimum(exact, [Math.atanh(ar), invertible(ma), level], scale))
  return { ar: Math.tanh(found.ar), ma: invertible(found.ma), mean: found.mean }
}

/**
 * Reliability of one measurement under AR(1) plus white noise, ρ₁/φ: what is left of the correlation of neighbours when that
 * of the state itself is taken out. Above 1 or below 0 it is not admissible: the model does not fit.
 * Source: Schuurman, Houtveen and Hamaker, Frontiers in Psychology 6, 2015, 1038.
 */
export function armaReliability({ ar, ma }: Pick<Arma, 'ar' | 'ma'>): number {
  const first = ((1 + ar * ma) * (ar + ma)) / (1 + 2 * ar * ma + ma * ma)
  return first / ar
}

function named([ar = 0, ma = 0, mean = 0]: readonly number[]): Arma {
  return { ar, ma, mean }
}

/** The same correlations with a moving average of at most 1. */
function invertible(ma: number): number {
  return Math.abs(ma) > 1 ? 1 / ma : ma
}

/** Half the log of the mean square of what a step did not foretell, the first value being given. */
function conditionalMisfit(ys: readonly number[], { ar, ma, mean }: Arma): number {
  let [squares, error] = [0, 0]
  for (let t = 1; t < ys.length; t++) {
    error = (ys[t] as number) - mean - ar * ((ys[t - 1] as number) - mean) - ma * error
    squares += error ** 2
  }
  return 0.5 * Math.log(squares / (ys.length - 1))
}

/** Half of minus twice the log likelihood over n, without its constant, the variance of e at its best. */
function exactMisfit(ys: readonly number[], { ar, ma, mean }: Arma): number {
  // The state is what is foretold of y(t), known up to p; e has variance 1.
  let foretold = 0
  let p = (ar + ma) ** 2 / (1 - ar * ar)
  let [squares, logs] = [0, 0]
  for (const y of ys) {
    const error = y - mean - foretold
    const f = p + 1
    squares += error ** 2 / f
    logs += Math.log(f)
    const gain = (ar * p + ar + ma) / f
    foretold = ar * foretold + gain * error
    p = ar * ar * p + (ar + ma) ** 2 - gain * gain * f
    p = Math.max(0, p)
  }
  return 0.5 * (Math.log(squares / ys.length) + logs / ys.length)
}
