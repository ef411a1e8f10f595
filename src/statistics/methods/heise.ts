import { heise as separated } from '../heise.ts'
import { Given } from './given.ts'
import type { Method } from './method.ts'

export const heise: Method = {
  name: 'heise',
  title: 'Reliability and stability from three waves',
  formula: 'r = r₁₂ r₂₃ / r₁₃; s₁₂ = r₁₃ / r₂₃; s₂₃ = r₁₃ / r₁₂; s₁₃ = r₁₃² / (r₁₂ r₂₃)',
  source: 'Heise, American Sociological Review 34, 1969, 93',
  cases: ['j5'],
  run(input) {
    const given = new Given(input)
    const [r12, r23, r13] = ['r12', 'r23', 'r13'].map((name) => given.number(name, { least: -1, most: 1 }))
    return separated({ r12, r23, r13 } as Parameters<typeof separated>[0])
  },
}
