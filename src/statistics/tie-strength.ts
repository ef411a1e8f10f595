/**
 * How strong a tie is on a day, in conversations held that very day: each counts half after every half-life.
 * b(t) = Σ 2^(−(t − tᵢ)/h); days later than `today` have not been yet and do not count. Days are numbers of one calendar.
 * Source: Ahmad, Porter and Beguerisse-Díaz, IEEE Trans. Network Science and Engineering 8, 2021 (arXiv:1805.00193).
 */
export function tieStrength(days: readonly number[], today: number, halfLife: number): number {
  return days.reduce((sum, day) => (day <= today ? sum + 2 ** ((day - today) / halfLife) : sum), 0)
}
