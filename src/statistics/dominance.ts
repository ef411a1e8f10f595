/** Is `one` nowhere worse than `other` and somewhere better? More is better in every criterion. */
export function dominates(one: readonly number[], other: readonly number[]): boolean {
  return (
    one.every((value, at) => value >= (other[at] as number)) && one.some((value, at) => value > (other[at] as number))
  )
}

/** For each option the places of those that dominate it. Source: Goodwin and Wright, chapter 3. */
export function dominators(options: readonly (readonly number[])[]): number[][] {
  return options.map((other) => options.map((one, at) => (dominates(one, other) ? at : -1)).filter((at) => at >= 0))
}
