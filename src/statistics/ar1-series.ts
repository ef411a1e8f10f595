import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'

/** Standard normal numbers, the same for the same seed. Source: Box and Muller 1958. */
export function seededNormals(seed: number): () => number {
  const generator = xoroshiro128plus(seed)
  return () => {
    const radius = Math.sqrt(-2 * Math.log(1 - uniformFloat64(generator)))
    return radius * Math.cos(2 * Math.PI * uniformFloat64(generator))
  }
}

/** A stationary series of mean 0 and standard deviation 1 whose neighbours correlate by φ. */
export function ar1Series(n: number, phi: number, normal: () => number): number[] {
  const y: number[] = []
  const left = Math.sqrt(1 - phi * phi)
  for (let at = 0; at < n; at++) y.push(at ? phi * (y[at - 1] as number) + left * normal() : normal())
  return y
}
