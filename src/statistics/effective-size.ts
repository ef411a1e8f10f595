/** How many independent observations the mean of n neighbours that correlate by ρ is worth: n / (1 + 2 Σ (1 − k/n) ρ^k). */
export function effectiveSize(n: number, rho: number): number {
  let sum = 0
  for (let k = 1; k < n; k++) sum += (1 - k / n) * rho ** k
  return n / (1 + 2 * sum)
}

/** The same for long series: n (1 − ρ) / (1 + ρ). */
export function effectiveSizeOfMany(n: number, rho: number): number {
  return (n * (1 - rho)) / (1 + rho)
}
