const COUNT = 36

/** A correlation of neighbouring weeks, and how likely it is before the data. */
export interface LikelyPhi {
  phi: number
  weight: number
}

/**
 * φ = sin θ, θ even between −90 and 90°, weighed by (1 + φ)²: weeks are rather taken to be alike than opposed, a convention of our own.
 * Simulated with it, intervals of a step hold what they claim down to five weeks a side; with the likeliest φ alone they do not.
 */
export const likelyPhis: readonly LikelyPhi[] = Array.from({ length: COUNT }, (_, at) => {
  const phi = Math.sin(((at + 0.5) / COUNT - 0.5) * Math.PI)
  return { phi, weight: (1 + phi) ** 2 }
})
