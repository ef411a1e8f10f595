const boxMean = (values: readonly number[], radius: number): number[] => {
  const last = values.length - 1
  const at = (index: number): number => values[Math.min(last, Math.max(0, index))] ?? 0
  let sum = 0
  for (let index = -radius; index <= radius; index++) sum += at(index)
  return values.map((_, index) => {
    const mean = sum / (2 * radius + 1)
    sum += at(index + radius + 1) - at(index - radius)
    // Running sums leave dust where there is nothing.
    return mean < 1e-9 ? 0 : mean
  })
}

/**
 * The mean of the values within twice `radius` places, nearer ones counting more (two running means). Ends continue as
 * they are. Linear, so the sum of calmed series is the calmed sum; never below 0 for values that are not.
 */
export const calm = (values: readonly number[], radius: number): number[] =>
  radius < 1 || values.length < 2 ? [...values] : boxMean(boxMean(values, radius), radius)
