const PREFIX = 4
const PREFIX_WEIGHT = 0.1

/**
 * How alike two words are, 0 … 1: matching letters within half the longer word's length, half the transpositions, and a bonus for
 * the first four letters. Jaro 1989; Winkler 1990.
 */
export function jaroWinkler(a: string, b: string): number {
  if (a === b) return 1
  const alike = jaro(a, b)
  let prefix = 0
  while (prefix < Math.min(PREFIX, a.length, b.length) && a[prefix] === b[prefix]) prefix++
  return alike + prefix * PREFIX_WEIGHT * (1 - alike)
}

function jaro(a: string, b: string): number {
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1)
  const taken = new Array<boolean>(b.length).fill(false)
  const matchedA: string[] = []
  for (let i = 0; i < a.length; i++)
    for (let j = Math.max(0, i - reach); j <= Math.min(b.length - 1, i + reach); j++)
      if (!taken[j] && a[i] === b[j]) {
        taken[j] = true
        matchedA.push(a[i] as string)
        break
      }
  const matches = matchedA.length
  if (!matches) return 0
  const matchedB = [...b].filter((_, j) => taken[j])
  const crossed = matchedA.filter((letter, index) => letter !== matchedB[index]).length / 2
  return (matches / a.length + matches / b.length + (matches - crossed) / matches) / 3
}
