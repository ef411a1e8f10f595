import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { comparativeAdvantages } from './comparative-advantage.ts'
import { levelGaps } from './level-gap.ts'
import { standardisedScores } from './standardised-score.ts'
import { vectorSimilarity } from './vector-similarity.ts'

const levels = fc.array(fc.double({ min: 0, max: 7, noNaN: true }), { minLength: 6, maxLength: 6 })

describe('methods of occupations at their edges', () => {
  test('shortage and redundancy never make up for each other, and swap with the two sides', () => {
    fc.assert(
      fc.property(levels, levels, (own, target) => {
        const one = levelGaps.run({ current_LV: own, target_LV: target }) as Record<string, number>
        const other = levelGaps.run({ current_LV: target, target_LV: own }) as Record<string, number>
        expect(one.shortage).toBe(other.redundancy)
        const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
        expect((one.shortage ?? 0) - (one.redundancy ?? 0)).toBeCloseTo(mean(target) - mean(own), 9)
      }),
    )
  })

  test('weights that are all nothing give no figure', () => {
    const answer = levelGaps.run({ current_LV: [1], target_LV: [2], target_IM: [0] })
    expect(answer).toMatchObject({ shortage: null, redundancy: null, per_skill_shortage: [1] })
  })

  test('an occupation without any amount has no advantage, and no number', () => {
    expect(comparativeAdvantages.run({ x: [[0, 0], [1, 3]] })).toMatchObject({ rca: [[null, null], [1, 1]] }) // biome-ignore format: a matrix
  })

  test('every pair is answered under both names, however many there are', () => {
    const { cosine, pearson } = vectorSimilarity.run({ LV: { a: [1, 0], b: [0, 2], c: [0, 0], d: [3, 0] } }) as {
      cosine: object
      pearson: Record<string, number>
    }
    expect(cosine).toEqual({ 'a-b': 0, 'a-c': null, 'a-d': 1, 'b-c': null, 'b-d': 0, 'c-d': null })
    expect(pearson['a-b']).toBeCloseTo(-1, 12)
  })

  test('a score needs its range or a scale that is known', () => {
    expect(standardisedScores.run({ scale: 'LV', O: 7 })).toEqual({ S: [100] })
    expect(standardisedScores.run([{ O: 3, L: 3, H: 3 }])).toEqual({ S: [null] })
    expect(() => standardisedScores.run({ O: 3 })).toThrow(/neither/)
  })
})
