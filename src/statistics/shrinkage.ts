/** How far the mean of n observations is believed, 0…1: λ = τ² / (τ² + σ²/n). Source: Efron and Morris 1977. */
export function shrinkage(tau2: number, sigma2: number, n: number): number {
  return tau2 === 0 ? 0 : tau2 / (tau2 + sigma2 / n)
}

/** How many observations it takes for a mean to be believed so far, 0 ≤ λ < 1; infinite where there is nothing to tell apart. */
export function observationsFor(lambda: number, tau2: number, sigma2: number): number {
  return (lambda / (1 - lambda)) * (sigma2 / tau2)
}
